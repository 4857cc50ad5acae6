/**
 * Checks an exported edition from its bytes alone: the container, every hash, every figure worked out again from its
 * entries, the text, the signatures, the errata. Runs anywhere, never throws, and names what is wrong.
 */
import { toHex, toUtf8 } from './byte-text.ts';
import { type Edition, editionSchema } from './edition.ts';
import { canonicalValue, readLines, unpack } from './edition-check-contents.ts';
import { checkEntries } from './edition-check-entries.ts';
import { checkErrata } from './edition-check-errata.ts';
import { checkFigures } from './edition-check-figures.ts';
import { type CheckedKey, checkSignatures, readKeys } from './edition-check-signatures.ts';
import {
  type CheckPart,
  type CheckStep,
  type CheckTools,
  MOST_FAULTS,
  stepsOf,
} from './edition-check-step.ts';
import * as say from './edition-check-words.ts';
import type { ContentName, LedgerLine, Manifest } from './edition-file.ts';
import { checkText } from './edition-text.ts';
import { faultsOf } from './record.ts';

/** What was checked, as far as it could be read. */
export interface CheckedEdition {
  readonly id: string;
  /** What the parties sign, hex. */
  readonly hash: string;
  readonly body: Edition;
}

export interface EditionCheck {
  /** True when nothing is wrong: every party has signed, and nothing was changed. */
  readonly ok: boolean;
  /** In the order they were looked at. */
  readonly steps: readonly CheckStep[];
  readonly edition: CheckedEdition | null;
  readonly keys: readonly CheckedKey[];
}

export async function checkEdition(bytes: Uint8Array, tools: CheckTools): Promise<EditionCheck> {
  try {
    return await check(bytes, tools);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const step = stepsOf('container').fault('archive', say.container.unreadable(reason));
    return { ok: false, steps: [step], edition: null, keys: [] };
  }
}

async function check(bytes: Uint8Array, tools: CheckTools): Promise<EditionCheck> {
  const { steps, manifest, texts } = await unpack(bytes, tools);
  if (!manifest || !texts) return resultOf(steps, null, []);
  const read = await readEdition(texts['edition.json'], manifest, tools);
  if (!read.edition) return resultOf([...steps, read.step], null, []);
  const { edition } = read;
  const [entries, keyLines, given, later] = [
    linesOf('entries', 'entries.jsonl', texts),
    linesOf('signatures', 'keys.jsonl', texts),
    linesOf('signatures', 'signatures.jsonl', texts),
    linesOf('errata', 'errata.jsonl', texts),
  ];
  const entrySteps = [...entries.steps, ...(await checkEntries(edition.body, entries.lines, tools))];
  const isShaped = entrySteps.every((step) => step.state === 'ok');
  const { keys, steps: keySteps } = await readKeys(keyLines.lines, tools);
  const all = [
    ...[...steps, read.step, ...textSteps(edition.body, texts['text.md']), ...entrySteps],
    ...figureSteps(edition.body, entries.lines, isShaped),
    ...[...keyLines.steps, ...given.steps, ...keySteps],
    ...(await signatureSteps(edition, given.lines, keys, tools)),
    ...[...later.steps, ...(await checkErrata(edition, later.lines, keys, tools)), ...lineage(manifest)],
  ];
  return resultOf(all, edition, keys);
}

const resultOf = (
  steps: readonly CheckStep[],
  edition: CheckedEdition | null,
  keys: readonly CheckedKey[],
): EditionCheck => ({
  ok: edition !== null && steps.every((step) => step.state !== 'fault'),
  ...{ steps, edition, keys },
});

async function readEdition(
  text: string,
  { edition: id }: Manifest,
  tools: CheckTools,
): Promise<{ readonly step: CheckStep; readonly edition: CheckedEdition | null }> {
  const { ok, fault } = stepsOf('edition');
  const name = 'edition.json';
  const value = canonicalValue(text);
  if (value === undefined) return { step: fault(name, say.file.notCanonical(name)), edition: null };
  const parsed = editionSchema.safeParse(value);
  if (!parsed.success) {
    return { step: fault(name, say.file.badShape(name, faultsOf(parsed.error))), edition: null };
  }
  const hash = toHex(await tools.sha256(toUtf8(text)));
  return { step: ok(name, say.edition.sound(hash)), edition: { id, hash, body: parsed.data } };
}

function linesOf(
  part: CheckPart,
  name: ContentName,
  texts: Readonly<Record<ContentName, string>>,
): { readonly lines: readonly LedgerLine[]; readonly steps: readonly CheckStep[] } {
  const { lines, said } = readLines(name, texts[name]);
  return { lines, steps: said ? [stepsOf(part).fault(name, said)] : [] };
}

function textSteps(edition: Edition, shown: string): CheckStep[] {
  const { ok, fault } = stepsOf('text');
  const { marks, faults } = checkText(edition);
  const steps = faults
    .slice(0, MOST_FAULTS)
    .map(({ line, mark, key, wanted }) => fault(`figure ${key ?? mark}`, say.text.mark(line, mark, wanted)));
  if (shown !== edition.text) steps.push(fault('text.md', say.text.differs));
  return steps.length > 0 ? steps : [ok('text.md', say.text.sound(marks))];
}

/** Out of entries that are wrong nothing can be worked out that would tell more. */
function figureSteps(edition: Edition, lines: readonly LedgerLine[], isShaped: boolean): CheckStep[] {
  return isShaped
    ? checkFigures(
        edition,
        lines.map((line) => line.entry),
      )
    : [];
}

async function signatureSteps(
  { id, hash, body }: CheckedEdition,
  lines: readonly LedgerLine[],
  keys: readonly CheckedKey[],
  tools: CheckTools,
): Promise<CheckStep[]> {
  const { fault } = stepsOf('signatures');
  const paper = { id, hash, chain: body.programme.id, after: body.position, parties: body.parties };
  const { steps, missing } = await checkSignatures('signatures', paper, lines, keys, tools);
  if (missing.length === 0) return [...steps];
  return [...steps, fault('signatures.jsonl', say.signatures.missing(missing))];
}

function lineage({ supersededBy }: Manifest): CheckStep[] {
  if (supersededBy.length === 0) return [];
  return [stepsOf('errata').note('manifest.json', say.errata.superseded(supersededBy.length))];
}
