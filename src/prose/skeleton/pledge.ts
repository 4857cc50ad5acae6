/** One promise as it is taken over: its words, and a short title out of them. */
import { type Finding, finding } from './finding.ts';
import { trimmed } from './sentences.ts';
import { capitalised } from './titles.ts';

export interface Pledge {
  readonly title: string;
  readonly text: string;
}

const TITLE = 100;
const LONGEST = 1900;

/** Undefined where there are not words enough for a promise. */
export function pledge(text: string, start: number, end: number): Finding<Pledge> | undefined {
  const whole = trimmed(text, { start, end: shortened(text, start, end) });
  const words = text.slice(whole.start, whole.end).replace(/[\s,:;…]+$|(?<!\d)\.+$/u, '');
  if (words.split(/\s+/).length < 3) return undefined;
  const plain = words.replace(/[^\S\n]+/g, ' ').normalize('NFC');
  const value = { title: capitalised(titleOf(words)), text: capitalised(plain) };
  return finding(text, whole.start, whole.start + words.length, value);
}

/** At the end of a line or sentence where the promise is long. */
function shortened(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const within = text.slice(start, start + LONGEST);
  const last = [...within.matchAll(/[.;](?=\s)|\n/g)].at(-1);
  return start + (last ? last.index + 1 : LONGEST);
}

/** The first line or sentence; a long one up to a comma, else to a blank. */
function titleOf(words: string): string {
  const first = /^[^\n]*?(?=[.:;]\s|\n|$)/.exec(words)?.[0] ?? words;
  if (first.length <= TITLE) return first.trim();
  const within = first.slice(0, TITLE);
  const comma = within.lastIndexOf(',');
  const cut = comma > 25 ? comma : within.lastIndexOf(' ');
  return within.slice(0, cut > 0 ? cut : TITLE).trim();
}
