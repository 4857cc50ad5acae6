/** A total announced at the end of a line (`gồm:`, `cụ thể:`) against the items of the list under it. */
import { type Account, plain, type Sentence, type Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { type Extent, isExact, meet, middle, possibleExtent, sumOf } from './extent.ts';
import { quote, shown } from './quotation.ts';
import { isAmount, sameUnit } from './same-unit.ts';

const announced = /(?:gồm|bao gồm|chia ra|phân ra|cụ thể|cụ thể như sau|gồm có)(?: có)?\s*:\s*$/iu;
const item = /^\s*(?:[-+–•*]|[a-zđ]\)|\d{1,2}[.)])\s*/u;
const subItem = /^\s*(?:\+|\*|trong đó)/iu;
/** Beyond this the items are not meant for the whole. */
const NEAR = 0.2;
const LINES = 40;

export function* itemsOfTotal(account: Account): Generator<Contradiction> {
  const byLine = new Map<number, Sentence[]>();
  for (const sentence of account.sentences) {
    const beside = byLine.get(sentence.line);
    if (beside) beside.push(sentence);
    else byLine.set(sentence.line, [sentence]);
  }
  for (const [line, sentences] of byLine) {
    const { start = 0, end = 0 } = account.lines[line] ?? {};
    if (!isAnnounced(account, start, end)) continue;
    const total = totalOf(account, sentences.at(-1));
    if (!total) continue;
    const items = itemsUnder(account, byLine, line, total);
    if (items && items.length > 1) yield* unequal(account, total, items);
  }
}

const isAnnounced = ({ text }: Account, start: number, end: number): boolean =>
  announced.test(plain(text.slice(Math.max(start, end - 40), end)));

/** The last amount before the announcement, but for shares. */
function totalOf({ text }: Account, sentence: Sentence | undefined): Told | undefined {
  const amounts = (sentence?.told ?? []).filter(({ figure }) => isAmount(figure) && figure.unit !== '');
  const last = amounts.at(-1);
  if (!last || !isExact(last.figure)) return undefined;
  return /[;)]/.test(text.slice(last.figure.end, sentence?.end)) ? undefined : last;
}

/** The first amount of the same unit in each item; undefined where an item has none. */
function itemsUnder(
  account: Account,
  byLine: ReadonlyMap<number, readonly Sentence[]>,
  line: number,
  total: Told,
): readonly Told[] | undefined {
  const items: Told[] = [];
  for (let at = line + 1; at < account.lines.length && items.length <= LINES; at++) {
    const { start = 0, end = 0 } = account.lines[at] ?? {};
    const head = account.text.slice(start, Math.min(end, start + 20));
    if (!item.test(head)) break;
    if (subItem.test(head) || isAnnounced(account, start, end)) return undefined;
    const told = (byLine.get(at) ?? []).flatMap((sentence) => sentence.told);
    const part = told.find(({ figure }) => isAmount(figure) && sameUnit(figure.unit, total.figure.unit));
    if (!part || !isExact(part.figure)) return undefined;
    items.push(part);
  }
  return items;
}

function* unequal(account: Account, total: Told, items: readonly Told[]): Generator<Contradiction> {
  const [whole, sum] = [extent(total), sumOf(items.map(extent))];
  if (meet(whole, sum) || Math.abs(middle(sum) - middle(whole)) > NEAR * middle(whole)) return;
  const added = items.map(({ figure }) => figure.text).join(' + ');
  const is = shown(middle(sum), total.figure.unit);
  const [said, first] = [quote(account, total), quote(account, items[0] ?? total)];
  yield {
    kind: 'items-total',
    figures: [total.index, ...items.map(({ index }) => index)],
    words: {
      vi: `Các mục liệt kê cộng lại là ${is.vi} (${added}; mục đầu: ${first}), khác với tổng ${total.figure.text} (${said}).`,
      en: `The items listed add up to ${is.en} (${added}; the first: ${first}), not to the total ${total.figure.text} (${said}).`,
    },
  };
}

const extent = ({ figure }: Told): Extent => possibleExtent(figure);
