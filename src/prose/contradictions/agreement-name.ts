/**
 * Which agreement or movement a period belongs to: the head noun nearest before it (chương trình phối hợp, đề án) and
 * the words of its name. The same name under another head is another document.
 */
import { type Account, plain, rawBefore, type Told } from './account.ts';

export interface AgreementName {
  readonly head: string;
  /** Whether it is a joint programme of parties. */
  readonly isJoint: boolean;
  readonly words: ReadonlySet<string>;
}

const LOOK = 220;
const heads =
  /(?:chương trình phối hợp|quy chế phối hợp|kế hoạch phối hợp|kế hoạch liên tịch|nghị quyết liên tịch|thỏa thuận phối hợp|chương trình liên tịch|công tác phối hợp|chương trình|kế hoạch|đề án|dự án|nghị quyết|chỉ thị|quyết định|quy chế|kết luận|chiến lược|phong trào|cuộc vận động|mô hình|nhiệm kỳ|quy hoạch)(?![\p{L}])/gu;
const joint = /phối hợp|liên tịch/u;
const period = /(?:,|\(|-|–|gi\p{L}{1,3} đ\p{L}{2,3}|trong|từ năm|từ|năm|nhiệm kỳ|\s)+$/u;
const small = new Set('về của và giữa trong cho các với thực hiện việc công tác số ngày'.split(' '));

/** Undefined where no head noun stands near before the period. */
export function agreementName(account: Account, told: Told): AgreementName | undefined {
  const said = plain(rawBefore(account, told, LOOK)).replace(period, '');
  const last = [...said.matchAll(heads)].at(-1);
  if (!last || /nhiệm kỳ\s*$/u.test(before(account, told))) return undefined;
  const name = said.slice(last.index + last[0].length);
  const words = name.match(/[\p{L}\d]+/gu) ?? [];
  return {
    head: last[0],
    isJoint: joint.test(last[0]),
    words: new Set(words.filter((word) => !small.has(word))),
  };
}

const before = (account: Account, told: Told): string => plain(rawBefore(account, told, 20));

/** Three words and four in five of the shorter name are in the other; a joint programme may go unnamed. */
export function sameAgreement(one: AgreementName, other: AgreementName): boolean {
  if (one.head !== other.head) return false;
  const [short, long] = one.words.size <= other.words.size ? [one, other] : [other, one];
  if (short.words.size === 0) return short.isJoint;
  const shared = [...short.words].filter((word) => long.words.has(word)).length;
  return short.words.size >= 3 && shared >= 0.8 * short.words.size;
}
