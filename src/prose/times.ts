/** Times of day: 7 giờ 30, 14h30, 7g30, lúc 14 giờ. Hours that last are durations and are left to the amounts. */
import { shortNumber } from './dates.ts';
import type { Rule } from './reading.ts';
import { isGlued, joins, keyAt } from './tokens.ts';
import { wordSet } from './word-set.ts';

const hourWords = wordSet('giờ h g');
const momentWords = wordSet('lúc vào hồi từ đến trước sau sáng chiều tối trưa đêm khoảng -');
const lasting = wordSet('trong suốt hết mất hơn gần');
const minuteWords = wordSet("phút p '");
const dayParts = wordSet('sáng chiều tối trưa đêm ngày phút');

/** An hour with minutes has the value HHMM, a full hour its number. */
export const timeOfDay: Rule = (tokens, at) => {
  const sign = keyAt(tokens, at + 1);
  if (sign !== ':' && !hourWords.at(tokens, at + 1)) return undefined;
  const hour = shortNumber(tokens, at, 2);
  if (hour === undefined || hour > 24) return undefined;
  if (joins(tokens, at + 1, ':')) return onTheClock(tokens, at);
  if (!hourWords.at(tokens, at + 1) || (sign !== 'giờ' && !isGlued(tokens, at + 1))) return undefined;
  if (lasting.at(tokens, at - 1)) return undefined;
  const minutes = shortNumber(tokens, at + 2, 2);
  const close = sign === 'giờ' || isGlued(tokens, at + 2);
  if (minutes !== undefined && minutes < 60 && close && keyAt(tokens, at + 3) !== '/') {
    const past = at + (minuteWords.at(tokens, at + 3) ? 4 : 3);
    return { first: at, past, kind: 'time', value: hour * 100 + minutes, unit: 'giờ', details: undefined };
  }
  const moment = sign === 'h' || momentWords.at(tokens, at - 1) || dayParts.at(tokens, at + 2);
  if (!moment || keyAt(tokens, at + 2) === 'đồng') return undefined;
  return { first: at, past: at + 2, kind: 'time', value: hour, unit: 'giờ', details: undefined };
};

const onTheClock: Rule = (tokens, at) => {
  const [hour, minutes] = [shortNumber(tokens, at, 2), shortNumber(tokens, at + 2, 2)];
  if (hour === undefined || minutes === undefined || minutes > 59 || keyAt(tokens, at + 2).length !== 2)
    return undefined;
  return {
    first: at,
    past: at + 3,
    kind: 'time',
    value: hour * 100 + minutes,
    unit: 'giờ',
    details: undefined,
  };
};
