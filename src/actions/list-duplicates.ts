/** Pairs of activities suspected to be one event, with the reasons in words; what somebody decided on is left out. */
import type { ActivityView } from '../contract/activity.ts';
import type { DuplicateView } from '../contract/duplicate.ts';
import type { Actor } from '../domain/access.ts';
import { addDays } from '../domain/civil-date.ts';
import { DAYS_NEAR, isSuspect, likenessOf } from '../domain/duplicate.ts';
import type { Catalogue } from '../domain/indicator.ts';
import { decodeCursor, encodeCursor, type Page, type PageAsk, pageSize } from '../domain/page.ts';
import type { Register } from '../domain/register.ts';
import type { DayKey } from '../store/activities.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { type Candidate, nextCandidates, pairsAround } from '../store/duplicates.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { activitiesById, dayKey } from './list-activities.ts';
import { wantProgramme } from './want-programme.ts';

const LIST = 'duplicates';
const STRETCH = 250;
/** Activities looked at for one page at most. */
const MOST_STRETCHES = 2;

/** Newest first. Throws `unknown-programme` or `bad-cursor`. */
export function listDuplicates(
  db: Database,
  actor: Actor,
  ask: PageAsk & { readonly programme: string },
): Promise<Page<DuplicateView>> {
  let after: DayKey | null = decodeCursor(LIST, dayKey, ask.cursor);
  const size = pageSize(ask);
  return read(db, actor, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const items: DuplicateView[] = [];
    for (let stretch = 0; stretch < MOST_STRETCHES; stretch += 1) {
      const candidates = await nextCandidates(tx, row.id, after, STRETCH);
      const found = await suspectsAmong(tx, registers, row.id, candidates);
      const { taken, last } = fill(candidates, found, size - items.length);
      items.push(...taken);
      if (candidates.length < STRETCH && last === candidates.at(-1)) return { items, next: null };
      after = [last?.day ?? '', last?.id ?? ''];
      if (items.length >= size) break;
    }
    return { items, next: encodeCursor(LIST, after ?? []) };
  });
}

type Found = ReadonlyMap<string, readonly DuplicateView[]>;

/** Whole activities until the page is full, so that the next page goes on after the last of them. */
function fill(candidates: readonly Candidate[], found: Found, room: number) {
  const taken: DuplicateView[] = [];
  let last = candidates.at(-1);
  for (const candidate of candidates) {
    taken.push(...(found.get(candidate.id) ?? []));
    if (taken.length >= room) {
      last = candidate;
      break;
    }
  }
  return { taken, last };
}

/** By the activity from which a pair was found. */
async function suspectsAmong(
  tx: Tx,
  registers: Registers,
  chain: string,
  candidates: readonly Candidate[],
): Promise<Found> {
  const places = await registers.places();
  const around = candidates.map((each) => ({
    ...each,
    low: addDays(each.day, -DAYS_NEAR),
    high: addDays(each.day, DAYS_NEAR),
    line: lineOf(places, each),
  }));
  const pairs = await pairsAround(tx, chain, around);
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const views = await activitiesById(tx, registers, chain, ids);
  const catalogue = await registers.catalogue();
  const found = new Map<string, DuplicateView[]>();
  for (const { one, other } of pairs) {
    const pair = [views.get(one), views.get(other)] as [ActivityView, ActivityView];
    const suspect = suspectOf(catalogue, pair);
    if (suspect) found.set(one, [...(found.get(one) ?? []), suspect]);
  }
  return found;
}

function suspectOf(catalogue: Catalogue, pair: readonly [ActivityView, ActivityView]): DuplicateView | null {
  const [a, b] = pair[0].id < pair[1].id ? pair : [pair[1], pair[0]];
  const kind = catalogue.kinds.find((known) => known.code === a.body.kind);
  const likeness = likenessOf(a.body, b.body, a.body.place === b.body.place ? 'same' : 'within', kind);
  if (!isSuspect(a.body, b.body, likeness)) return null;
  return { a, b, score: likeness.score, reasons: likeness.reasons };
}

/** A place no register knows on that day is compared with itself alone. */
function lineOf(places: Register, { place, day }: Candidate): readonly string[] {
  const line = places.lineAbove(place, day);
  return line.length > 0 ? line : [place];
}
