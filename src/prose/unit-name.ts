/** How a counted noun or unit is written out. */
import type { Token, Tokens } from './tokens.ts';

/** In small letters, one blank between words, none before a comma. */
export function nameOf(tokens: Tokens, from: number, past: number): string {
  let name = '';
  for (let at = from; at < past; at++) {
    const token = tokens[at];
    if (!token) break;
    name += at === from || token.gap === '' ? token.key : ` ${token.key}`;
  }
  return name;
}

/** Capitals within it stay, as in `giải Nhất`, `mã QR`, `độ C` and `USD`; those of a heading go. */
export function unitName(tokens: Tokens, from: number, past: number): string {
  const first = tokens[from];
  if (first && past === from + 1)
    return symbols.get(first.key) ?? (isAbbreviation(first) ? first.plain : first.key);
  const heading = first?.upper === true;
  let name = first?.key ?? '';
  for (let at = from + 1; at < past; at++) {
    const token = tokens[at];
    if (!token) break;
    const kept = token.upper ? !heading : token.capital && first?.capital === false;
    const written = kept ? token.plain : token.key;
    name += token.gap === '' ? written : ` ${written}`;
  }
  return name;
}

/** `ĐVTN`, `HCB`: no syllable of a heading is without a vowel. */
const isAbbreviation = ({ upper, key }: Token): boolean => upper && /^[b-df-hj-np-tv-xzđ]+$/.test(key);

/** Signs that are written with capitals. */
const symbols = new Map(
  ['USD', 'EUR', 'mmHg', 'kWh', 'kW', 'MW', 'kV', 'kVA', 'kWp', 'GB', 'TB', 'MB', 'CLB', 'HTX'].map(
    (sign) => [sign.toLowerCase(), sign] as const,
  ),
);

/** `lượt người dân` are lượt người. */
export function nounName(tokens: Tokens, at: number, past: number): string {
  const name = unitName(tokens, at, past);
  return name === 'lượt người dân' || name === 'lượt nhân dân' ? 'lượt người' : name;
}
