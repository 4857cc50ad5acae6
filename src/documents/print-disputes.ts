/** Puts a note beside each disputed figure of a report, so that a signed text hides no disagreement. */
import type { Locale } from '../domain/problem.ts';
import { readReport } from './report.ts';

export interface PrintedDispute {
  /** Key of the figure. */
  readonly key: string;
  /** As each party holds the figure: its name and the value as printed. */
  readonly held: readonly { readonly party: string; readonly value: string }[];
  readonly reasons: readonly { readonly party: string; readonly reason: string; readonly seq: number }[];
}

const words = {
  vi: {
    differ: 'Các bên còn khác nhau',
    // Differences of single records may cancel out, or be about another measure of theirs.
    agree: (value: string) => `Các bên cùng nêu ${value} nhưng còn khác nhau ở từng bản ghi`,
    ...{ reason: 'Lý do của', entry: 'bút toán số' },
  },
  en: {
    differ: 'The partners differ',
    agree: (value: string) => `The partners all say ${value} but differ on single records`,
    ...{ reason: 'Reason given by', entry: 'entry' },
  },
} as const;

/** `text` holds the values in brackets; the notes are footnotes at the first place of each figure. */
export function printDisputes(text: string, disputes: readonly PrintedDispute[], locale: Locale): string {
  const { figures } = readReport(text);
  const places = disputes.flatMap((dispute, at) => {
    const mark = figures.find(({ key }) => key === dispute.key);
    return mark ? [{ dispute, end: mark.end, note: `[^khac-${at + 1}]` }] : [];
  });
  let written = text;
  for (const { end, note } of places.toSorted((a, b) => b.end - a.end)) {
    written = written.slice(0, end) + note + written.slice(end);
  }
  const notes = places.map(({ dispute, note }) => `${note}: ${sentence(dispute, locale)}`);
  return notes.length === 0 ? text : `${written.trimEnd()}\n\n${notes.join('\n\n')}\n`;
}

function sentence({ held, reasons }: PrintedDispute, locale: Locale): string {
  const { differ, agree, reason, entry } = words[locale];
  const [first] = held;
  const alike = first && held.every(({ value }) => value === first.value);
  const values = held.map(({ party, value }) => `${plain(party)}: ${plain(value)}`).join('; ');
  const why = [...together(reasons)].map(
    ([said, entries]) => `${reason} ${said} (${entry} ${entries.join(', ')})`,
  );
  return `${[alike ? agree(plain(first.value)) : `${differ} – ${values}`, ...why].join('. ')}.`;
}

/** Entries by the party and its words: the same reason is printed once. */
function together(reasons: PrintedDispute['reasons']): ReadonlyMap<string, readonly number[]> {
  const entries = new Map<string, number[]>();
  for (const { party, reason, seq } of reasons) {
    const said = `${plain(party)}: “${plain(reason)}”`;
    entries.set(said, [...(entries.get(said) ?? []), seq]);
  }
  return entries;
}

// A reason is what somebody typed: none of it may be read as markup, nor end the note.
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\[\]`*_~<>|&:#]/g, '\\$&');
