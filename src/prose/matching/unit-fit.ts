/**
 * How the noun that a text counts fits the unit of an indicator. What must not be mixed is told apart: a rate is no
 * count, and lượt người are no người.
 */
import { PhraseBook } from '../phrases.ts';
import { tokenize } from '../tokens.ts';
import { wordKey } from '../words.ts';
import { termsIn } from './terms.ts';

/** `mixed`: the same doing counted in another way, so the two numbers cannot be compared. */
export type UnitFit = 'same' | 'named' | 'wider' | 'narrower' | 'kin' | 'mixed' | null;

export const unitWorth: Readonly<Record<Exclude<UnitFit, null>, number>> = {
  same: 1,
  named: 0.95,
  wider: 0.85,
  narrower: 0.6,
  kin: 0.45,
  mixed: 0.45,
};

/** Offices count one occasion under several names. */
const kin = new PhraseBook<number>();
for (const [group, words] of [
  'buổi|cuộc|lần|đợt|hội nghị|lượt|hoạt động|phiên|tọa đàm',
  'lớp|khóa|lớp tập huấn|lớp bồi dưỡng|đợt tập huấn|buổi tập huấn|hội nghị tập huấn',
  'chuyến|đợt|lần',
  'mô hình|điển hình|mô hình, điển hình|gương điển hình',
  'hộ|hộ dân|hộ gia đình|gia đình',
  'đảng viên|quần chúng|quần chúng ưu tú',
  'ý kiến|kiến nghị|kiến nghị, phản ánh|ý kiến, kiến nghị|lượt ý kiến',
].entries())
  kin.add(words, group);

const people =
  /^(?:người|người dân|nhân dân|bà con|hội viên|đoàn viên|phụ nữ|học sinh|cán bộ|đại biểu|đồng bào|quần chúng|công dân|bệnh nhân)(?: |,|$)/;

export interface CountedUnit {
  readonly unit: string;
  /** Its name, which may hold what is counted: `Lợn giống đã hỗ trợ`, counted in `con`. */
  readonly name: string;
}

export function fitUnit(said: string, { unit, name }: CountedUnit): UnitFit {
  const [one, other] = [occasion(keyOf(said)), occasion(keyOf(unit))];
  if (one === '' || one === other) return one === '' ? null : 'same';
  if (one.includes('/') !== other.includes('/')) return null;
  const mixed = mixedWith(one, other) || mixedWith(other, one);
  if (mixed) return 'mixed';
  if (isTurns(one) !== isTurns(other)) return null;
  if (one.startsWith(`${other} `)) return holds(name, one.slice(other.length + 1)) ? 'named' : 'wider';
  if (other.startsWith(`${one} `)) return 'narrower';
  if (one.includes(' ') && holds(name, one)) return 'named';
  return areKin(one, other) ? 'kin' : null;
}

/** `cuộc đối thoại` are cuộc: what was done there is told by the words around, as for `buổi`. */
const occasion = (unit: string): string => (unit.startsWith('cuộc ') ? 'cuộc' : unit);

const keyOf = (unit: string): string => unit.split(/\s+/).map(wordKey).join(' ');
const isTurns = (unit: string): boolean => unit.startsWith('lượt ');

/** `11.866 người tham gia` beside attendances: many who write so mean turns, but a reader cannot know. */
const mixedWith = (one: string, other: string): boolean =>
  isTurns(other) &&
  !isTurns(one) &&
  (people.test(one) ? people.test(other.slice(5)) : other === `lượt ${one}`);

/** `con lợn giống` in the indicator `Lợn giống đã hỗ trợ`. */
function holds(name: string, words: string): boolean {
  const [within, wanted] = [` ${keyOf(name)} `, keyOf(words)];
  return (
    within.includes(` ${wanted} `) ||
    (wanted.includes(' ') && [...termsIn(words)].some((term) => termsIn(name).has(term)))
  );
}

function areKin(one: string, other: string): boolean {
  const [first, second] = [one, other].map((unit) => kin.longest(tokenize(unit, 0, unit.length), 0));
  return first !== undefined && first.sense === second?.sense;
}
