/** A percentage that does not follow from the numbers beside it: `488/691 xã (đạt 75,6%)`. */
import type { Account, Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import {
  baseExtent,
  type Extent,
  extentOf,
  isExact,
  meet,
  middle,
  percentExtent,
  percentOf,
} from './extent.ts';
import { quote, shown } from './quotation.ts';
import { isPeople, sameUnit } from './same-unit.ts';
import { sentencesOf, sign, type Template, templateOf } from './template.ts';

const { amount: N, percent: P, share: S } = sign;
const linked = '(?:đạt|chiếm|bằng|tương ứng|tương đương|=)(?: với)?(?: tỷ lệ| tỉ lệ)?|tỷ lệ|tỉ lệ';
const name = `[\\p{L}\\s“”"'/]`;
const toPercent = `(?:\\s*(?:đạt|chiếm|bằng|=)(?: tỷ lệ| tỉ lệ)?\\s*|${name}{0,70}(?:[,–-]\\s*(?:${linked})\\s*|\\(\\s*(?:${linked})?\\s*))`;
/** What follows the percentage must not give it another base. */
const closed = '(?=\\s*(?:[.,;:)]|$|và\\s))';

const shapes: readonly RegExp[] = [
  new RegExp(`(?<share>${S})${toPercent}(?<percent>${P})${closed}`, 'dgu'),
  new RegExp(
    `(?<percent>${P})(?:\\s*\\(|,?\\s*(?:tức|tức là|hay|tương ứng|tương đương)\\s)\\s*(?<share>${S})\\s*(?=[.,;)]|$)`,
    'dgu',
  ),
  new RegExp(
    `(?<part>${N})${name}{0,40}(?:trên|trong) tổng(?: số)?\\s*(?<whole>${N})${name}{0,70}[,(]\\s*(?:${linked})?\\s*(?<percent>${P})${closed}`,
    'dgu',
  ),
  new RegExp(
    `(?<whole>${N})${name}{0,60}[,(]?\\s*trong (?:số )?đó(?: có)?${name}{0,30}(?<part>${N})${name}{0,50}(?:\\((?:\\s*chiếm)?|,\\s*chiếm)(?: tỷ lệ)?\\s*(?<percent>${P})${closed}`,
    'dgu',
  ),
];

export function* shareOfBase(account: Account): Generator<Contradiction> {
  for (const sentence of sentencesOf(account)) {
    const template = templateOf(account, sentence);
    for (const shape of shapes)
      for (const match of template.words.matchAll(shape)) yield* unequal(account, template, match);
  }
}

/** A rise, a plan or a rate is no share of the numbers beside it. */
const notOfIt = /(?:tăng|giảm|vượt|so với|kế hoạch|chỉ tiêu|còn|mỗi|bình quân)[^,;(]{0,24}$/u;

function* unequal(
  account: Account,
  { words, at }: Template,
  match: RegExpExecArray,
): Generator<Contradiction> {
  const places = match.indices?.groups ?? {};
  const [share, part, whole, percent] = ['share', 'part', 'whole', 'percent'].map((name) =>
    at.get(places[name]?.[0] ?? -1),
  );
  const percentAt = places.percent?.[0] ?? 0;
  if (!percent || notOfIt.test(words.slice(Math.max(0, percentAt - 40), percentAt))) return;
  const ratio = share ? ratioOf(share) : part && whole ? partOf(part, whole) : undefined;
  if (!ratio || fits(ratio, percent)) return;
  if (part && hasOtherBase(account, part, percent)) return;
  const told = share ? [share, percent] : [whole, part, percent].filter((each) => each !== undefined);
  yield contradiction(account, told, percent, ratio);
}

const fits = (ratio: Extent, { figure }: Told): boolean =>
  !isExact(figure) || meet(ratio, percentExtent(figure));

function ratioOf({ figure }: Told): Extent | undefined {
  if (!isExact(figure) || !figure.denominator || figure.value > figure.denominator) return undefined;
  const whole = { least: figure.denominator, most: figure.denominator };
  return percentOf(extentOf(figure), whole);
}

function partOf({ figure: part }: Told, { figure: whole }: Told): Extent | undefined {
  if (!isExact(part) || !isExact(whole) || whole.value <= 0 || part.value > whole.value) return undefined;
  const short = part.unit !== '' && whole.unit.endsWith(` ${part.unit}`);
  const alike = short || sameUnit(part.unit, whole.unit) || (isPeople(part.unit) && isPeople(whole.unit));
  return alike ? percentOf(baseExtent(part), baseExtent(whole)) : undefined;
}

const NEAR = 12;

/** Another number near by would give this percentage: the share may be one of that. */
function hasOtherBase({ sentences }: Account, part: Told, percent: Told): boolean {
  const place = sentences.indexOf(part.sentence);
  const above = sentences[place - 1]?.told ?? [];
  const near = [...above.slice(-NEAR), ...part.sentence.told.slice(0, 4 * NEAR)];
  return near.some(({ figure }) => {
    if (!isExact(figure) || !isExact(part.figure) || figure.value < part.figure.value) return false;
    const wholes = [figure.value, figure.denominator ?? figure.value];
    return wholes.some((whole) =>
      fits(percentOf(extentOf(part.figure as typeof figure), { least: whole, most: whole }), percent),
    );
  });
}

function contradiction(account: Account, told: readonly Told[], percent: Told, ratio: Extent): Contradiction {
  const is = shown(middle(ratio));
  const numbers = told.filter((each) => each !== percent);
  const base = numbers.map(({ figure }) => figure.text).join(' – ');
  const [one, other] = [quote(account, numbers.at(-1) ?? percent), quote(account, percent)];
  return {
    kind: 'share',
    figures: told.map(({ index }) => index).sort((a, b) => a - b),
    words: {
      vi: `${base} (${one}) là ${is.vi}%, nhưng ghi ${percent.figure.text} (${other}).`,
      en: `${base} (${one}) makes ${is.en}%, but the text says ${percent.figure.text} (${other}).`,
    },
  };
}
