/** Each frozen figure of an edition held against what its entries say. */
import { canonicalJson, type JsonValue } from './canonical.ts';
import type { Edition, FrozenFigure } from './edition.ts';
import { type CheckStep, MOST_FAULTS, stepsOf } from './edition-check-step.ts';
import * as say from './edition-check-words.ts';
import { type Recomputed, recompute } from './edition-figures.ts';
import { sayFrozen } from './edition-text.ts';
import type { Entry } from './entry.ts';
import { writeRanges } from './evidence-list.ts';
import { readFigureKey } from './figure-key.ts';
import { parsePeriod } from './period.ts';
import type { Programme } from './programme.ts';

const { ok, note, fault } = stepsOf('figures');

/** `entries` have the right shape; whether they are the right ones was looked at before. */
export function checkFigures(edition: Edition, entries: readonly Entry[]): CheckStep[] {
  const again = workedOut(edition, entries);
  if (typeof again === 'string') return [fault('figures', say.figures.failed(again))];
  const context = { edition, entries, newest: new Map(entries.map((entry) => [entry.recordId, entry.seq])) };
  const seen = new Set<string>();
  const steps: CheckStep[] = [];
  for (const figure of edition.figures) {
    const isTwice = seen.has(figure.key);
    seen.add(figure.key);
    const recomputed = again.get(figure.key);
    if (isTwice) steps.push(fault(`figure ${figure.key}`, say.figures.twice(figure)));
    else if (recomputed) steps.push(checkFigure(figure, recomputed, context));
    if (steps.filter((step) => step.state === 'fault').length >= MOST_FAULTS) break;
  }
  return steps;
}

function workedOut(edition: Edition, entries: readonly Entry[]): Map<string, Recomputed> | string {
  try {
    return recompute(edition, entries);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Context {
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  /** Position of the version of each record. */
  readonly newest: ReadonlyMap<string, number>;
}

function checkFigure(figure: FrozenFigure, recomputed: Recomputed, context: Context): CheckStep {
  const place = `figure ${figure.key}`;
  const asked = questionFault(figure, context);
  if (asked) return fault(place, say.figures.differs(figure, 'question', figure.key, asked));
  if (figure.status === 'hidden' && figure.value === null) return note(place, say.figures.hidden(figure));
  const [frozen, found] = [frozenFields(figure), recomputedFields(figure, recomputed, context.newest)];
  const field = Object.keys(frozen).find((name) => frozen[name] !== found[name]);
  if (field) {
    const [was, is] = [frozen[field] ?? '', found[field] ?? ''];
    const [one, other] = field === 'byOrganization' ? [shares(was), shares(is)] : [was, is];
    // Where the numbers agree it is the counting beneath them that differs, and that is shown whole.
    const said = one === other ? ([was, is] as const) : ([one, other] as const);
    return fault(place, say.figures.differs(figure, field, ...said));
  }
  const said = (locale: 'vi' | 'en') =>
    sayFrozen(figure, locale) + (figure.value === null ? '' : ` ${figure.unit[locale]}`);
  return ok(place, say.figures.sound(figure, { vi: said('vi'), en: said('en') }));
}

/** `bdv-huyen-uy-anh-son 207; don-bp-phuc-son 207`. */
function shares(json: string): string {
  const held = JSON.parse(json) as readonly {
    readonly organization: string;
    readonly value: number | null;
  }[];
  return held.map(({ organization, value }) => `${organization} ${value ?? '–'}`).join('; ');
}

/** A figure must be frozen for what its mark asks. Null when it is. */
function questionFault({ key, code, question }: FrozenFigure, { edition, entries }: Context): string | null {
  const programme = entries.findLast((entry) => entry.recordType === 'programme');
  const term = (programme?.body as unknown as Programme | undefined)?.term ?? null;
  try {
    const asked = readFigureKey(key);
    const { from, to } = parsePeriod(asked.period ?? edition.period.text, term);
    const wanted = {
      code: asked.code,
      from,
      to,
      group: asked.group ?? null,
      territory: asked.territory ?? 'then',
    };
    const { group, territory } = question;
    const frozen = { code, from: question.from, to: question.to, group, territory };
    const isPlaced = unitOf(asked.place) === (question.place?.code ?? null);
    const isOrganized = unitOf(asked.organization) === (question.organization?.code ?? null);
    return canonicalJson(wanted) === canonicalJson(frozen) && isPlaced && isOrganized
      ? null
      : canonicalJson(frozen);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** `CODE@DATE` asks for the unit that bore the code on that day. */
const unitOf = (asked: string | undefined): string | null => asked?.split('@')[0] ?? null;

type Fields = Readonly<Record<string, string>>;

const text = (value: unknown): string => canonicalJson(value as JsonValue);

function frozenFields(figure: FrozenFigure): Fields {
  const { status, value, knownFor, byOrganization, records, waiting, disputes, arithmetic, trace } = figure;
  const shares = byOrganization.map(({ organization, name: _, ...held }) => ({ organization, ...held }));
  return {
    ...{ status, value: text(value), knownFor: text(knownFor), byOrganization: text(shares) },
    ...{ records: text(records), waiting: text(waiting), disputes: text(disputes), arithmetic, trace },
    uncounted: text(figure.uncounted),
  };
}

function recomputedFields(figure: FrozenFigure, again: Recomputed, newest: Context['newest']): Fields {
  const { status, value, knownFor, records, waiting, disputes, arithmetic } = again;
  const shares = again.byParty.map(({ party: organization, ...held }) => ({ organization, ...held }));
  const trace = writeRanges([...again.restsOn].flatMap((id) => newest.get(id) ?? []));
  // Whether a total taken over lies in the question without its group is not frozen.
  const uncounted = figure.balances.length > 0 ? figure.uncounted : again.uncounted;
  return {
    ...{ status, value: text(value), knownFor: text(knownFor), byOrganization: text(shares) },
    ...{ records: text(records), waiting: text(waiting), disputes: text(disputes), arithmetic, trace },
    uncounted: text(uncounted),
  };
}
