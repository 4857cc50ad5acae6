/** What a text is found to contradict, as a test reads it: the kind and the figures as written. */
import { findContradictions } from '../contradictions/find-contradictions.ts';
import { extractFigures } from '../extract-figures.ts';

const TITLE = 'Công tác dân vận ở vùng biên';

interface Reading {
  readonly title?: string;
  readonly term?: { readonly from: string; readonly to: string };
}

/** `kind: number | number`, one for each contradiction; without the nouns, of which the reading may learn more. */
export function contradictionsIn(text: string, { title = TITLE, term }: Reading = {}): readonly string[] {
  const whole = `${title}\n\n${text}\n\nĐội ngũ cán bộ dân vận ngày càng trưởng thành, gần dân và được dân tin.\n`;
  const figures = extractFigures(whole);
  return findContradictions(figures, whole, term).map(
    ({ kind, figures: places }) =>
      `${kind}: ${places.map((place) => numeralOf(figures[place]?.text)).join(' | ')}`,
  );
}

const numeralOf = (text = ''): string => /\d(?:[\d.,/-]*\d)?(?:\s*%)?/.exec(text)?.[0] ?? text;
