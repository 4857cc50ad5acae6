/** Roman numerals as Vietnamese offices use them: quý II, khóa XIV, thế kỷ XXI. */
import type { Token } from './tokens.ts';

const values: readonly (readonly [string, number])[] = [
  ...([
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const),
];

/** 1 to 89; undefined for anything else, and for words that are no capitals: `vi`. */
export function romanNumeral(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word' || !token.capital) return undefined;
  const word = token.key.toUpperCase();
  if (word.length > 7 || (word.length > 1 && !token.upper)) return undefined;
  let [value, rest] = [0, word];
  for (const [sign, worth] of values)
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  return rest === '' && value > 0 && spell(value) === word ? value : undefined;
}

export function spell(value: number): string {
  const step = values.find(([, worth]) => worth <= value);
  return step ? step[0] + spell(value - step[1]) : '';
}
