/** Shares that cannot be: more than the whole of something that is what it is, such as 20 of 19 communes. */
import { type Account, after, before, type Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { quote } from './quotation.ts';

export function* impossibleShares(account: Account): Generator<Contradiction> {
  for (const { told } of account.sentences)
    for (const each of told) {
      const found = moreThanAll(account, each) ?? moreThanHundred(account, each);
      if (found) yield found;
    }
}

/** Places and standards are not promised but there; a plan can be surpassed. */
const given =
  /^(?:xã|phường|thị trấn|huyện|tỉnh|thôn|bản|ấp|xóm|khu phố|tổ dân phố|khối|quận|tiêu chí)(?:$|[ ,])/u;
const planned = /(?<!\p{L})(?:vượt|kế hoạch|chỉ tiêu|mục tiêu|giao|phấn đấu|đăng ký|nghị quyết)(?!\p{L})/u;

const address = /(?:số|ngõ|ngách|hẻm|kiệt|đường|tổ|khu|nhà|lô|thửa)\s*$/u;
const announced = /(?:có|đạt|được|với|là|tại|ở|trên)\s*$/u;

function moreThanAll(account: Account, told: Told): Contradiction | undefined {
  const { kind, value, denominator, unit, error, text } = told.figure;
  if (kind !== 'count' || value === null || denominator === undefined || error !== undefined)
    return undefined;
  if (value <= denominator || denominator < 2 || !given.test(unit)) return undefined;
  const ahead = before(account, told, 80);
  if (planned.test(`${ahead} ${after(account, told, 80)}`) || address.test(ahead)) return undefined;
  // `từ 20/9 huyện triển khai`: a day, unless a number of things is announced.
  if (value <= 31 && denominator <= 12 && !announced.test(ahead)) return undefined;
  return {
    kind: 'over-whole',
    figures: [told.index],
    words: {
      vi: `Phần lớn hơn toàn bộ: ${text} (${quote(account, told)}).`,
      en: `More than there are: ${text} (${quote(account, told)}).`,
    },
  };
}

const shareBefore = /(?:chiếm)(?: tỷ lệ| tỉ lệ| khoảng| hơn| gần| trên| tới| đến)*\s*$/u;
const reached = /(?:đạt|có|là|chiếm)(?: tỷ lệ| tỉ lệ| khoảng| hơn| gần| trên| tới| đến)*\s*$/u;
const wholeAfter =
  /^\s*(?:tổng )?(?:dân số|số dân|số xã|số thôn|số bản|số ấp|số huyện|số nhân khẩu)(?!\p{L})/u;

function moreThanHundred(account: Account, told: Told): Contradiction | undefined {
  const { kind, value, unit, text } = told.figure;
  if (kind !== 'percent' || unit !== '%' || value === null || value <= 100) return undefined;
  const [ahead, behind] = [before(account, told, 60), after(account, told, 60)];
  if (planned.test(`${ahead} ${behind}`)) return undefined;
  if (!shareBefore.test(ahead) && !(reached.test(ahead) && wholeAfter.test(behind))) return undefined;
  return {
    kind: 'over-hundred',
    figures: [told.index],
    words: {
      vi: `Tỷ lệ của một toàn bộ không thể vượt 100%: ${text} (${quote(account, told)}).`,
      en: `A share of a whole cannot be more than 100%: ${text} (${quote(account, told)}).`,
    },
  };
}
