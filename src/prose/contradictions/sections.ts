/** Which section of a report each line is in: counted by its numbered headings and those in capitals. */
import type { Account } from './account.ts';

const LONG = 110;
const numbered = /^(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)\-–:]/u;

export function sectionsOf({ lines }: Account): readonly number[] {
  let section = 0;
  return lines.map(({ key }) => {
    if (key.length < LONG && !/[.;,]$/.test(key) && isHeading(key)) section += 1;
    return section;
  });
}

const isHeading = (key: string): boolean =>
  numbered.test(key) || (/\p{L}{2}/u.test(key) && key === key.toUpperCase());
