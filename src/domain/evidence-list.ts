/** Ledger positions as ranges (`2-8,11`) and the hashes of their entries as one base64 text, for use in any runtime. */
import type { EvidenceList } from './edition.ts';

/** Bytes of a SHA-256. */
const HASH = 32;

/** An entry that an edition vouches for; `hash` is hex. */
export interface VouchedEntry {
  readonly seq: number;
  readonly hash: string;
}

/** Any order, doubles allowed; the answer is ascending and holds each once. */
export function writeRanges(positions: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === position) last[1] = position;
    else ranges.push([position, position]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** @throws RangeError for text that `writeRanges` does not write. */
export function readRanges(text: string): number[] {
  const positions = text === '' ? [] : text.split(',').flatMap(readRange);
  if (writeRanges(positions) !== text) throw new RangeError(`not ascending ranges: ${text}`);
  return positions;
}

const MOST = 10_000_000;

function readRange(text: string): number[] {
  const [from = 0, to = from] = text.split('-').map(Number);
  if (!(to - from < MOST)) throw new RangeError(`too wide a range: ${text}`);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export function writeEvidence(entries: readonly VouchedEntry[]): EvidenceList {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry.hash]));
  const positions = [...bySeq.keys()].sort((a, b) => a - b);
  const hex = positions.map((seq) => bySeq.get(seq)).join('');
  const bytes = hex.match(/../g) ?? [];
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    const codes = bytes.slice(at, at + 0x8000).map((byte) => Number.parseInt(byte, 16));
    chunks.push(String.fromCharCode(...codes));
  }
  return { positions: writeRanges(positions), hashes: btoa(chunks.join('')) };
}

/** @throws RangeError when there is not one hash for each position. */
export function readEvidence({ positions, hashes }: EvidenceList): VouchedEntry[] {
  const seqs = readRanges(positions);
  const bytes = decoded(hashes);
  if (bytes.length !== seqs.length * HASH) throw new RangeError('not one hash for each position');
  return seqs.map((seq, at) => {
    const hash = Array.from(bytes.slice(at * HASH, (at + 1) * HASH), (letter) =>
      letter.charCodeAt(0).toString(16).padStart(2, '0'),
    );
    return { seq, hash: hash.join('') };
  });
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    throw new RangeError('the hashes are no base64');
  }
}
