/**
 * Times of day: 7 giờ 30, 14h30, 7g30, 16:05, lúc 14 giờ, bốn giờ sáng. The value is HHMM by the clock of 24 hours, so
 * that 11 giờ đêm is 2300. Hours that last are durations and are left to the amounts.
 */
import { shortNumber } from './dates.ts';
import type { Reading, Rule } from './reading.ts';
import { beginsSentence } from './sentence-ends.ts';
import { isDigits, isGlued, joins, keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt } from './unit.ts';
import { wordNumeral } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

const hourWords = wordSet('giờ h g');
const lasting = wordSet('trong suốt hết mất hơn gần mỗi dài vòng quá');
/** After these an hour is a moment. */
const moments = wordSet('lúc vào hồi đúng sáng chiều tối trưa đêm khuya');
/** After these it is one from breakfast on: `trước 17 giờ`, but `trước 2 giờ`, `sau 3 giờ` last. */
const bounds = wordSet('cứ trước đến tới sau khoảng tầm qua');
const dayParts = wordSet('sáng chiều tối trưa đêm khuya');
const minuteWords = wordSet("phút p ' ′");
const changing = wordSet('xuống lên còn');
const until = wordSet('đến tới -');
const around = wordSet('sau khoảng tầm qua');
const namedDays = wordSet('ngày nay qua sau trước đó ấy');
const BREAKFAST = 5;
const SUPPER = 17;

/** At digits. */
export const timeOfDay: Rule = (tokens, at) => {
  const sign = keyAt(tokens, at + 1);
  if (sign !== ':' && !hourWords.at(tokens, at + 1)) return undefined;
  const hour = shortNumber(tokens, at, 2);
  if (hour === undefined || hour > 24) return undefined;
  if (joins(tokens, at + 1, ':')) return onTheClock(tokens, at);
  if (!hourWords.at(tokens, at + 1) || (sign !== 'giờ' && !isGlued(tokens, at + 1))) return undefined;
  if (keyAt(tokens, at + 2) === 'đồng' || lasting.at(tokens, at - 1)) return undefined;
  return withMinutes(tokens, at, hour) ?? fullHour(tokens, at, hour);
};

/** At a number in words: `bốn giờ sáng`, `lúc năm giờ`. */
export const timeInWords: Rule = (tokens, at) => {
  const hour = wordNumeral(tokens, at);
  if (!hour || hour.value > 24 || keyAt(tokens, hour.past) !== 'giờ') return undefined;
  const half = keyAt(tokens, hour.past + 1) === 'rưỡi' ? 1 : 0;
  const past = hour.past + 1 + half;
  if (!dayParts.at(tokens, past) && keyAt(tokens, at - 1) !== 'lúc') return undefined;
  return time(tokens, { first: at, past, hour: hour.value, minutes: half * 30, form: 'words' });
};

function withMinutes(tokens: Tokens, at: number, hour: number): Reading | undefined {
  const minutes = shortNumber(tokens, at + 2, 2);
  if (minutes === undefined || minutes > 59 || keyAt(tokens, at + 3) === '/') return undefined;
  const close = keyAt(tokens, at + 1) === 'giờ' || isGlued(tokens, at + 2) || !knownUnitAt(tokens, at + 3);
  if (!close) return undefined;
  const past = at + (minuteWords.at(tokens, at + 3) ? 4 : 3);
  return time(tokens, { first: at, past, hour, minutes });
}

function fullHour(tokens: Tokens, at: number, hour: number): Reading | undefined {
  const half = keyAt(tokens, at + 2) === 'rưỡi' && dayParts.at(tokens, at + 3) ? 1 : 0;
  const past = at + 2 + half;
  if (!isMoment(tokens, at, hour) && !saysWhen(tokens, past)) return undefined;
  return time(tokens, { first: at, past, hour, minutes: half * 30 });
}

function isMoment(tokens: Tokens, at: number, hour: number): boolean {
  const before = keyAt(tokens, at - 1);
  if (keyAt(tokens, at + 1) === 'h' && hour < 24 && hour >= BREAKFAST) return true;
  if (moments.at(tokens, at - 1) || (before === 'từ' && !changing.at(tokens, at + 2))) return true;
  if (beginsSentence(tokens, at) && keyAt(tokens, at + 2) === ',' && hour >= BREAKFAST) return true;
  if (until.at(tokens, at - 1) && followsHour(tokens, at - 1)) return true;
  if (around.at(tokens, at - 1)) return hour >= SUPPER && hour < 24;
  return bounds.at(tokens, at - 1) && hour >= BREAKFAST && hour < 24;
}

/** `từ 8 giờ đến`, `7h30 -`. */
function followsHour(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - 4; back--) if (hourWords.at(tokens, back)) return true;
  return false;
}

/** `sáng`, `ngày 10/7`, `hằng ngày`, `cùng ngày` behind it. */
function saysWhen(tokens: Tokens, at: number): boolean {
  const [next, second] = [keyAt(tokens, at), keyAt(tokens, at + 1)];
  if (dayParts.at(tokens, at)) return true;
  if (next === 'ngày') return isDigits(tokens, at + 1) || second === 'mai' || second === 'hôm';
  return (next === 'cùng' || next === 'hôm') && namedDays.at(tokens, at + 1);
}

/** `16:05`, `16:05:40`. */
const onTheClock: Rule = (tokens, at) => {
  const [hour, minutes] = [shortNumber(tokens, at, 2), shortNumber(tokens, at + 2, 2)];
  if (hour === undefined || minutes === undefined || minutes > 59 || keyAt(tokens, at + 2).length !== 2)
    return undefined;
  const seconds = joins(tokens, at + 3, ':') && keyAt(tokens, at + 4).length === 2;
  return time(tokens, { first: at, past: seconds ? at + 5 : at + 3, hour, minutes });
};

interface Clock {
  readonly first: number;
  readonly past: number;
  readonly hour: number;
  readonly minutes: number;
  readonly form?: 'words';
}

const two = (number: number) => String(number).padStart(2, '0');

function time(tokens: Tokens, { first, past, hour, minutes, form }: Clock): Reading {
  const said = hourIn(keyAt(tokens, past), hour);
  const iso = `${two(said)}:${two(minutes)}`;
  return {
    first,
    past,
    kind: 'time',
    value: said * 100 + minutes,
    unit: '',
    details: form ? { iso, form } : { iso },
  };
}

/** 2 giờ chiều is 14, 8 giờ tối 20, 11 giờ đêm 23. */
function hourIn(part: string, hour: number): number {
  if (part === 'trưa') return hour < 3 ? hour + 12 : hour;
  if (part === 'chiều') return hour < 8 ? hour + 12 : hour;
  if (part === 'tối') return hour >= 5 && hour < 12 ? hour + 12 : hour;
  if (part !== 'đêm' && part !== 'khuya') return hour;
  return hour === 12 ? 0 : hour > 6 && hour < 12 ? hour + 12 : hour;
}
