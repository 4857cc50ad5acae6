/** Errata that came after an edition: each tied to it by its hash, saying what was signed as it was signed, and signed. */
import { toHex, toUtf8 } from './byte-text.ts';
import { canonicalJson, type JsonObject } from './canonical.ts';
import { type Edition, type Erratum, erratumSchema } from './edition.ts';
import { isHashed } from './edition-check-entries.ts';
import { type CheckedKey, checkSignatures } from './edition-check-signatures.ts';
import { type CheckStep, type CheckTools, stepsOf } from './edition-check-step.ts';
import * as say from './edition-check-words.ts';
import type { LedgerLine } from './edition-file.ts';
import { sayFrozen } from './edition-text.ts';
import type { Words } from './words.ts';

const { ok, note, fault } = stepsOf('errata');

export interface SignedEdition {
  readonly id: string;
  readonly hash: string;
  readonly body: Edition;
}

export async function checkErrata(
  edition: SignedEdition,
  lines: readonly LedgerLine[],
  keys: readonly CheckedKey[],
  tools: CheckTools,
): Promise<CheckStep[]> {
  if (lines.length === 0) return [ok('errata.jsonl', say.errata.none)];
  const steps: CheckStep[] = [];
  for (const [at, { line, signatures }] of grouped(lines).entries()) {
    const ordinal = at + 1;
    const place = `erratum ${ordinal}`;
    const parsed = erratumSchema.safeParse(line.entry.body);
    const what = parsed.success
      ? await faultOf(line, parsed.data, ordinal, edition, tools)
      : say.signatures.malformed;
    if (what || !parsed.success) {
      steps.push(fault(place, say.errata.fault(ordinal, what ?? say.signatures.malformed)));
      continue;
    }
    const { lines: figures, date, parties } = parsed.data;
    steps.push(ok(place, say.errata.sound(ordinal, figures.length, date)));
    const hash = toHex(await tools.sha256(toUtf8(canonicalJson(line.entry.body as JsonObject))));
    const paper = { id: line.entry.recordId, hash, chain: line.entry.chain, after: line.entry.seq, parties };
    const given = await checkSignatures('errata', paper, signatures, keys, tools);
    steps.push(...given.steps);
    if (given.missing.length > 0) steps.push(note(place, say.errata.unsigned(ordinal, given.missing)));
  }
  return steps;
}

interface Group {
  readonly line: LedgerLine;
  readonly signatures: LedgerLine[];
}

/** What does not follow an erratum stands as one, and is refused as one. */
function grouped(lines: readonly LedgerLine[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.entry.recordType === 'signature' && last) last.signatures.push(line);
    else groups.push({ line, signatures: [] });
  }
  return groups;
}

async function faultOf(
  line: LedgerLine,
  erratum: Erratum,
  ordinal: number,
  { id, hash, body: edition }: SignedEdition,
  tools: CheckTools,
): Promise<Words | null> {
  const { entry } = line;
  if (entry.recordType !== 'erratum' || entry.op !== 'create') return say.signatures.malformed;
  if (!(await isHashed(line, tools))) return say.signatures.notHashed;
  if (erratum.about !== id || erratum.edition !== hash) return say.errata.otherEdition;
  const isPlaced = entry.chain === edition.programme.id && erratum.from === edition.position;
  if (!isPlaced || erratum.ordinal !== ordinal || erratum.to < erratum.from || entry.seq <= erratum.to)
    return say.errata.notInOrder;
  if (!areAmong(erratum.parties, edition.parties)) return say.errata.otherParties;
  const figures = new Map(edition.figures.map((figure) => [figure.key, figure]));
  const stray = erratum.lines.find(({ key, signed }) => {
    const figure = figures.get(key);
    const isSame = figure && figure.status === signed.status && figure.value === signed.value;
    return !isSame || signed.text !== sayFrozen(figure, edition.locale);
  });
  return stray ? say.errata.otherFigure(stray.key) : null;
}

/** In the same order; a party that has ended since without a successor can no longer sign, and is left out. */
function areAmong(parties: Edition['parties'], signers: Edition['parties']): boolean {
  let after = -1;
  return parties.every(({ code }) => {
    after = signers.findIndex((signer, at) => at > after && signer.code === code);
    return after >= 0;
  });
}
