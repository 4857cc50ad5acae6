/** How a named problem is worded: a sentence and what to do next, both in both languages. */

interface Sentences {
  readonly vi: string;
  readonly en: string;
}

export interface Wording extends Sentences {
  readonly next: Sentences;
}

export const wording = (vi: string, en: string, nextVi: string, nextEn: string): Wording => ({
  vi,
  en,
  next: { vi: nextVi, en: nextEn },
});
