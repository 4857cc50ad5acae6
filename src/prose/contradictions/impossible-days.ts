/** Days, months and spans that no calendar has: 31/02, tháng 13, a period that ends before it begins. */
import { type Account, before, between, plain, rawBefore, type Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { quote } from './quotation.ts';

export function* impossibleDays(account: Account): Generator<Contradiction> {
  for (const { told } of account.sentences)
    for (const [at, each] of told.entries()) {
      const found = noSuchDay(account, each) ?? backwards(account, each, told[at + 1]);
      if (found) yield found;
    }
}

const slashed = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;
const spelled = /^(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d{2})(?!\d)/u;
const ofMonth = /^(\d{1,2})\s*(?:\/|-|\s+năm\s+)\s*((?:19|20)\d{2})(?!\d)/u;

function noSuchDay(account: Account, told: Told): Contradiction | undefined {
  const [head] = /(?:ngày|tháng|quý)\s*$/iu.exec(rawBefore(account, told, 10)) ?? [];
  if (head === undefined) return undefined;
  const ahead = plain(head);
  const words = account.text.slice(told.figure.start, told.figure.start + 30);
  const said = /ngày\s*$/u.test(ahead)
    ? dayIn(words)
    : /tháng\s*$/u.test(ahead)
      ? monthIn(words)
      : /quý\s*$/u.test(ahead)
        ? quarterIn(words)
        : undefined;
  if (said === undefined) return undefined;
  const where = quote(account, told);
  return {
    kind: 'no-such-day',
    figures: [told.index],
    words: { vi: `Không có ${said.vi} (${where}).`, en: `There is no ${said.en} (${where}).` },
  };
}

function dayIn(words: string) {
  const match = slashed.exec(words);
  const parts = match ? [match[1], match[3], match[4]] : spelled.exec(words)?.slice(1);
  if (!parts) return undefined;
  const [day = 0, month = 0, year = 0] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return undefined;
  return { vi: `ngày ${day}/${month}/${year}`, en: `day ${day}/${month}/${year}` };
}

function monthIn(words: string) {
  const [, month, year] = ofMonth.exec(words) ?? [];
  if (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) return undefined;
  return { vi: `tháng ${month} (${year})`, en: `month ${month} (${year})` };
}

function quarterIn(words: string) {
  const [, quarter, year] = ofMonth.exec(words) ?? [];
  if (quarter === undefined || (Number(quarter) >= 1 && Number(quarter) <= 4)) return undefined;
  return { vi: `quý ${quarter} (${year})`, en: `quarter ${quarter} (${year})` };
}

function backwards(account: Account, told: Told, next: Told | undefined): Contradiction | undefined {
  const { kind, from, to, text } = told.figure;
  const years = kind === 'period' && typeof from === 'number' && typeof to === 'number' && from > to;
  if (years && /\d\s*(?:-|–|—|đến)\s*\d/u.test(text))
    return order(account, told, told, { vi: text, en: text });
  if (!next || !isAfter(told, next) || !/từ (?:ngày |năm |tháng )?$/u.test(before(account, told, 12)))
    return undefined;
  const gap = between(account, told, next, 30);
  if (gap === undefined || !/^\s*(?:đến|-|–)\s*(?:hết |nay )?(?:ngày |năm )?\s*$/u.test(gap))
    return undefined;
  const [one, other] = [text, next.figure.text];
  return order(account, told, next, { vi: `từ ${one} đến ${other}`, en: `from ${one} to ${other}` });
}

/** Both whole days, or both single years. */
function isAfter({ figure: one }: Told, { figure: other }: Told): boolean {
  if (one.kind === 'date' && other.kind === 'date')
    return isWhole(one.iso) && isWhole(other.iso) && (one.iso ?? '') > (other.iso ?? '');
  if (one.kind !== 'period' || other.kind !== 'period') return false;
  return typeof one.from === 'number' && typeof other.to === 'number' && one.from > other.to;
}

const isWhole = (iso: string | undefined): boolean => /^\d{4}-/.test(iso ?? '');

function order(
  account: Account,
  first: Told,
  last: Told,
  said: { readonly vi: string; readonly en: string },
): Contradiction {
  const where = quote(account, first);
  return {
    kind: 'ends-before-start',
    figures: first === last ? [first.index] : [first.index, last.index],
    words: {
      vi: `Kết thúc trước khi bắt đầu: ${said.vi} (${where}).`,
      en: `It ends before it begins: ${said.en} (${where}).`,
    },
  };
}
