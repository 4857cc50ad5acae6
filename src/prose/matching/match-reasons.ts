/** What speaks for a match, in sentences. */
import type { Words } from '../../domain/words.ts';
import type { CountedThing } from './counted-thing.ts';
import { termName } from './terms.ts';
import type { UnitFit } from './unit-fit.ts';

export function reasonsOf(
  thing: CountedThing,
  fit: Exclude<UnitFit, null>,
  terms: readonly string[],
): Words[] {
  const named = terms.map((term) => `“${termName(term)}”`).join(', ');
  const reasons = [unitReason(thing.unit, fit)];
  if (named !== '')
    reasons.push({ vi: `Quanh con số nói về ${named}`, en: `The words around it speak of ${named}` });
  if (thing.obligations.length > 0) {
    const numbers = thing.obligations.join(', ');
    reasons.push({ vi: `Trả lời nội dung phối hợp ${numbers}`, en: `It answers obligation ${numbers}` });
  }
  return reasons;
}

function unitReason(unit: string, fit: Exclude<UnitFit, null>): Words {
  switch (fit) {
    case 'same':
      return { vi: `Cùng đơn vị tính “${unit}”`, en: `Counted in the same unit, “${unit}”` };
    case 'named':
    case 'wider':
      return {
        vi: `Vật được đếm đúng như chỉ tiêu (“${unit}”)`,
        en: `The thing counted is the indicator's (“${unit}”)`,
      };
    case 'narrower':
      return { vi: `Chỉ tiêu đếm riêng “${unit}”`, en: `The indicator counts “${unit}” alone` };
    case 'kin':
      return { vi: `Đơn vị tính gần với “${unit}”`, en: `Its unit is close to “${unit}”` };
    case 'mixed':
      return {
        vi: `Sổ đếm “${unit}”, báo cáo đếm cách khác`,
        en: `The records count “${unit}”, the text another way`,
      };
  }
}
