/** The entries of an exported edition held against what the edition vouches for: each hash, each position, the head. */
import { fromHex, toHex, toUtf8 } from './byte-text.ts';
import type { Edition } from './edition.ts';
import { type CheckStep, type CheckTools, MOST_FAULTS, stepsOf } from './edition-check-step.ts';
import * as say from './edition-check-words.ts';
import type { LedgerLine } from './edition-file.ts';
import { entryText } from './entry.ts';
import { readEvidence, type VouchedEntry } from './evidence-list.ts';
import { faultsOf, recordSchemas } from './record.ts';
import type { Words } from './words.ts';

const { ok, fault } = stepsOf('entries');

/** What an edition may hold; nothing else is behind a figure. */
const behindFigures = ['programme', 'activity', 'opening-balance', 'answer', 'same-event'] as const;
const MOST_ENTRIES = 1_000_000;

export async function checkEntries(
  edition: Edition,
  lines: readonly LedgerLine[],
  tools: CheckTools,
): Promise<CheckStep[]> {
  const vouched = readVouched(edition);
  if (!vouched) return [fault('evidence', say.entries.noEvidence)];
  const faults: CheckStep[] = [];
  let before: LedgerLine | undefined;
  for (const line of lines) {
    const what = await faultOf(line, { edition, vouched, before, tools });
    const { seq, recordId } = line.entry;
    if (what) faults.push(fault(`entry ${seq}`, say.entries.fault(seq, recordId, what)));
    before = line;
    if (faults.length >= MOST_FAULTS) return faults;
  }
  const there = new Set(lines.map((line) => line.entry.seq));
  const missing = [...vouched.keys()].filter((seq) => !there.has(seq)).slice(0, MOST_FAULTS);
  faults.push(...missing.map((seq) => fault(`entry ${seq}`, say.entries.missing(seq))));
  return faults.length > 0
    ? faults
    : [ok('entries.jsonl', say.entries.sound(lines.length, edition.position))];
}

/** Null when the list cannot be read, or is made up to exhaust the reader. */
function readVouched({ evidence }: Edition): ReadonlyMap<number, string> | null {
  try {
    const count = evidence.positions.split(',').reduce((sum, range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return sum + Math.max(1, to - from + 1);
    }, 0);
    if (!(count <= MOST_ENTRIES)) return null;
    return new Map(readEvidence(evidence).map(({ seq, hash }: VouchedEntry) => [seq, hash]));
  } catch {
    return null;
  }
}

interface Around {
  readonly edition: Edition;
  readonly vouched: ReadonlyMap<number, string>;
  readonly before: LedgerLine | undefined;
  readonly tools: CheckTools;
}

async function faultOf(line: LedgerLine, { edition, vouched, before, tools }: Around): Promise<Words | null> {
  const { entry, previous, hash } = line;
  if (entry.chain !== edition.programme.id || entry.seq > edition.position) return say.entries.notInPlace;
  if (before && before.entry.seq >= entry.seq) return say.entries.notInOrder;
  if (!(await isHashed(line, tools))) return say.entries.notHashed;
  const wanted = vouched.get(entry.seq);
  if (wanted === undefined) return say.entries.notVouched;
  if (wanted !== hash) return say.entries.otherHash;
  if (before && before.entry.seq + 1 === entry.seq && before.hash !== previous) return say.entries.notNext;
  if (entry.seq === edition.position && hash !== edition.head) return say.entries.notHead;
  return bodyFault(line, edition);
}

function bodyFault({ entry }: LedgerLine, edition: Edition): Words | null {
  const type = behindFigures.find((each) => each === entry.recordType);
  if (!type) return say.entries.strayType;
  const parsed = recordSchemas[type].safeParse(entry.body);
  if (!parsed.success) return say.entries.badBody(faultsOf(parsed.error));
  if (type !== 'programme') return null;
  const { id } = edition.programme;
  return entry.recordId === id ? null : say.entries.otherProgramme;
}

/** sha256(previous ‖ canonical entry) is its hash. */
export async function isHashed({ entry, previous, hash }: LedgerLine, tools: CheckTools): Promise<boolean> {
  const [before, text] = [fromHex(previous), toUtf8(entryText(entry))];
  const bytes = new Uint8Array(before.length + text.length);
  bytes.set(before);
  bytes.set(text, before.length);
  return toHex(await tools.sha256(bytes)) === hash;
}
