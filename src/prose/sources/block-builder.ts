/** Puts passages together into one text and notes where each of them stands. */
import type { Passage, SourceBlock } from './source-text.ts';
import { toNfc } from './to-nfc.ts';

export interface BuiltText {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
}

/** Passages without a letter or sign are left out; each of the others is composed (NFC) and trimmed. */
export function buildText(passages: Iterable<Passage>): BuiltText {
  const pieces: string[] = [];
  const blocks: SourceBlock[] = [];
  let length = 0;
  for (const { text: raw, role, page, after = '\n\n' } of passages) {
    const text = toNfc(raw.trim()).text;
    if (text === '') continue;
    const gap = blocks.length === 0 ? '' : after;
    const start = length + gap.length;
    pieces.push(gap, text);
    length = start + text.length;
    blocks.push({
      ...{ start, end: length },
      ...(page === undefined ? {} : { page }),
      paragraph: blocks.length + 1,
      ...(role === undefined ? {} : { role }),
    });
  }
  return { text: pieces.join(''), blocks };
}
