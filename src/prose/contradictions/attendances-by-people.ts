/**
 * Attendances (lượt người) divided by people, as if those who came ten times were ten: `11.866 lượt người, đạt 120% dân
 * số`. The two may stand side by side, but make no share of one another.
 */
import type { Account, Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { isExact, meet, percentExtent, percentOf } from './extent.ts';
import { quote } from './quotation.ts';
import { isPeople } from './same-unit.ts';
import { sentencesOf, sign, type Template, templateOf } from './template.ts';

const { amount: N, percent: P, time: T } = sign;
const inhabitants =
  '(?:tổng )?(?:dân số|số dân|số nhân khẩu|nhân khẩu|số người dân|số người|người dân|số hội viên|hội viên|số đoàn viên|số đảng viên|số cán bộ)';
const shapes: readonly RegExp[] = [
  // 11.866 lượt người tham gia, đạt 120% dân số
  new RegExp(
    `(?<turns>${N})[\\p{L}\\s]{0,60}[,(]?\\s*(?:đạt|chiếm|bằng|tương đương)(?: tỷ lệ| với| khoảng)?\\s*(?<percent>${P})\\s*${inhabitants}(?!\\p{L})`,
    'dgu',
  ),
  // tỷ lệ tham gia đạt 11.866 lượt người/1.338 người
  new RegExp(
    `(?<!\\p{L})(?:tỷ lệ|tỉ lệ)[\\p{L}\\s:${T}]{0,80}(?<turns>${N})\\s*(?:/|trên(?: tổng số)?)\\s*(?<people>${N})`,
    'dgu',
  ),
  // 11.866 lượt người/1.338 người, đạt 886,8%
  new RegExp(
    `(?<turns>${N})[\\p{L}\\s]{0,30}(?:/|trên(?: tổng số)?)\\s*(?<people>${N})[\\p{L}\\s]{0,40}[,(]\\s*(?:đạt|chiếm|bằng|tương đương|=)?(?: tỷ lệ)?\\s*(?<percent>${P})`,
    'dgu',
  ),
  // đạt 886,8% (11.866 lượt người/1.338 người)
  new RegExp(
    `(?<percent>${P})[\\p{L}\\s]{0,30}[(:=]\\s*(?<turns>${N})\\s*(?:/|trên(?: tổng số)?)\\s*(?<people>${N})`,
    'dgu',
  ),
];

export function* attendancesByPeople(account: Account): Generator<Contradiction> {
  for (const sentence of sentencesOf(account)) {
    if (!sentence.told.some(isTurns)) continue;
    const template = templateOf(account, sentence);
    for (const shape of shapes)
      for (const match of template.words.matchAll(shape)) {
        const found = divided(account, template, match);
        if (found) yield found;
      }
  }
}

/** `lượt` alone is a number of visits, of which offices keep a register of their own. */
const isTurns = ({ figure: { unit } }: Told): boolean =>
  /^lượt(?! (?:tiếp|đoàn|xe|hộ|xem|truy cập))/.test(unit);

function divided(account: Account, { at }: Template, match: RegExpExecArray): Contradiction | undefined {
  const places = match.indices?.groups ?? {};
  const [turns, people, percent] = ['turns', 'people', 'percent'].map((name) =>
    at.get(places[name]?.[0] ?? -1),
  );
  if (!turns || !isTurns(turns) || (people && !isPeople(people.figure.unit))) return undefined;
  if (people && percent && !isQuotient(turns, people, percent)) return undefined;
  const other = people ?? percent;
  if (!other) return undefined;
  const [one, two] = [quote(account, turns), quote(account, other)];
  return {
    kind: 'attendance-share',
    figures: [turns, people, percent].flatMap((told) => (told ? [told.index] : [])),
    words: {
      vi: `Lượt người không phải số người (một người có thể đến nhiều lần), không thể chia để ra tỷ lệ: ${turns.figure.text} (${one}) và ${other.figure.text} (${two}).`,
      en: `Attendances are not people (one may come many times) and make no share of them: ${turns.figure.text} (${one}) and ${other.figure.text} (${two}).`,
    },
  };
}

function isQuotient({ figure: turns }: Told, { figure: people }: Told, { figure: percent }: Told): boolean {
  if (!isExact(turns) || !isExact(people) || !isExact(percent) || people.value <= 0) return false;
  const [part, whole] = [turns, people].map(({ value }) => ({ least: value, most: value }));
  return part !== undefined && whole !== undefined && meet(percentOf(part, whole), percentExtent(percent));
}
