/** Months, quarters, half-years and years told one by one that do not add up to the number of the whole period. */
import { type Account, after, before, between, type Sentence, type Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { type Extent, isExact, meet, middle, possibleExtent, sumOf } from './extent.ts';
import { type Months, monthsOf } from './months.ts';
import { quote, shown } from './quotation.ts';
import { isAmount, sameUnit } from './same-unit.ts';

interface Entry {
  readonly told: Told;
  /** Null for `cả năm`, `tổng cộng`: whatever came before. */
  readonly months: Months | null;
}

/** Beyond this the numbers are no sums: members counted at the end of each year are not added. */
const NEAR = 0.2;
const MOST = 24;

export function* periodsOfTotal(account: Account): Generator<Contradiction> {
  for (const sentences of byLine(account.sentences)) {
    const periods = sentences.flatMap(({ told }) => told.filter(({ figure }) => figure.kind === 'period'));
    if (periods.length < 2) continue;
    const entries = [...entriesOf(account, sentences)];
    yield* totalLast(account, entries);
    yield* totalFirst(account, entries);
  }
}

function* totalLast(account: Account, entries: readonly Entry[]): Generator<Contradiction> {
  let run: Entry[] = [];
  for (const entry of entries) {
    const last = run.at(-1);
    if (last && follows(last, entry) && run.length < MOST) run.push(entry);
    else {
      if (isTotalOf(entry, run)) yield* unequal(account, entry.told, run);
      run = entry.months ? [entry] : [];
    }
  }
}

function* byLine(sentences: readonly Sentence[]): Generator<readonly Sentence[]> {
  let group: Sentence[] = [];
  for (const sentence of sentences) {
    if (group[0] && group[0].line !== sentence.line) {
      yield group;
      group = [];
    }
    group.push(sentence);
  }
  if (group.length > 0) yield group;
}

/** `Cả năm 2022 chi 13,8 tỷ đồng: quý I 2,1 tỷ, …`: the total stands before its parts. */
function* totalFirst(account: Account, entries: readonly Entry[]): Generator<Contradiction> {
  for (const [at, total] of entries.entries()) {
    const parts = entries.slice(at + 1, at + 1 + MOST);
    const end = parts.findIndex((entry, place) => place > 0 && !follows(parts[place - 1] as Entry, entry));
    const run = end < 0 ? parts : parts.slice(0, end);
    if (total.months && isTotalOf(total, run)) yield* unequal(account, total.told, run);
  }
}

const whole = /(?:cả năm|cả giai đoạn|cả kỳ|tổng cộng)(?:\s+\p{L}+){0,4}\s*:?\s*$/u;
const change = /(?:tăng|giảm|vượt|so với|cùng kỳ|thêm|còn|trung bình|bình quân|mỗi)(?:\s+\p{L}+){0,3}\s*$/u;

function* entriesOf(account: Account, sentences: readonly Sentence[]): Generator<Entry> {
  const told = sentences.flatMap((sentence) => sentence.told);
  for (const [at, each] of told.entries()) {
    if (!isAmount(each.figure) || !isExact(each.figure) || each.figure.unit === '') continue;
    const last = told[at - 1];
    const gap = last ? between(account, last, each, 70) : undefined;
    const ahead = before(account, each, 40);
    if (change.test(ahead)) continue;
    const months = last && gap !== undefined && !/[;.()]/.test(gap) ? monthsOf(last.figure) : undefined;
    if (months) yield { told: each, months };
    else if (whole.test(ahead)) yield { told: each, months: null };
    else {
      // `120 buổi (năm 2016)`
      const next = told[at + 1];
      const bracketed = next && /^\s*\((?:năm|quý|tháng)?\s*$/.test(between(account, each, next, 10) ?? '');
      const own = bracketed && /^\s*\)/.test(after(account, next, 4)) ? monthsOf(next.figure) : undefined;
      if (own) yield { told: each, months: own };
    }
  }
}

const follows = (one: Entry, other: Entry): boolean =>
  one.months !== null &&
  other.months !== null &&
  one.months.from + one.months.count === other.months.from &&
  one.months.count === other.months.count &&
  one.months.hasYear === other.months.hasYear &&
  sameUnit(one.told.figure.unit, other.told.figure.unit);

function isTotalOf({ told, months }: Entry, run: readonly Entry[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first?.months || !last?.months || run.length < 2) return false;
  if (!run.every((entry) => sameUnit(entry.told.figure.unit, told.figure.unit))) return false;
  const count = last.months.from + last.months.count - first.months.from;
  if (months === null) return run.length > 2 && (count % 12 === 0 || count === 6 || count === 9);
  if (months.count !== count) return false;
  return (
    months.from === first.months.from ||
    (!first.months.hasYear && months.from % 12 === first.months.from % 12)
  );
}

const extent = ({ told }: Pick<Entry, 'told'>): Extent => possibleExtent(told.figure);

function* unequal(account: Account, total: Told, run: readonly Entry[]): Generator<Contradiction> {
  const [whole, sum] = [extent({ told: total }), sumOf(run.map(extent))];
  if (meet(whole, sum) || Math.abs(middle(sum) - middle(whole)) > NEAR * middle(whole)) return;
  const is = shown(middle(sum), total.figure.unit);
  const added = run.map(({ told }) => told.figure.text).join(' + ');
  const [said, first] = [quote(account, total), quote(account, run[0]?.told ?? total)];
  const indexes = [total, ...run.map(({ told }) => told)].map(({ index }) => index);
  yield {
    kind: 'periods-total',
    figures: indexes.sort((a, b) => a - b),
    words: {
      vi: `Số của từng kỳ cộng lại là ${is.vi} (${added}; kỳ đầu: ${first}), khác với số cả kỳ ${total.figure.text} (${said}).`,
      en: `The periods add up to ${is.en} (${added}; the first: ${first}), not to the number of the whole ${total.figure.text} (${said}).`,
    },
  };
}
