/**
 * Numbers and days as a person reads them in each language. Written out instead of asking Intl, so that a signed
 * edition reads the same on every machine and in every version of its locale data.
 */
import { type CivilDate, todayIn } from './civil-date.ts';
import type { Words } from './words.ts';

/** As in problem.ts, which writes days by these rules. */
type Locale = keyof Words;

export interface NumberStyle {
  /** House style of Vietnamese offices: whole numbers 0–9 with a leading zero (`09`). */
  readonly padded?: boolean;
  /** Most decimals to show, 3 unless told; zeros at the end are never shown. */
  readonly decimals?: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * `11.866`, `1,5`, `−3` in Vietnamese; `11,866`, `1.5`, `−3` in English. Halves are rounded away from zero, as they
 * are written in decimal.
 * @throws RangeError for NaN and infinities.
 */
export function styleNumber(value: number, locale: Locale, options: NumberStyle = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number that can be written: ${value}`);
  const { padded = false, decimals = 3 } = options;
  const digits = scaled(Math.abs(value), decimals)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');

  const [point, comma] = locale === 'vi' ? [',', '.'] : ['.', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, comma);
  const text = grouped + (fraction === '' ? '' : point + fraction);
  if (value < 0 && text !== '0') return `−${text}`;
  return padded && text.length === 1 ? `0${text}` : text;
}

/**
 * `09/02/2016`, `10/4/2016` in Vietnamese (Decree 30/2020/NĐ-CP, Appendix I: days under 10 and months 1 and 2 take
 * a zero); `9 February 2016` in English.
 */
export function styleDate(date: CivilDate, locale: Locale): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (locale === 'en') return `${day} ${MONTHS[month - 1]} ${year}`;
  return `${String(day).padStart(2, '0')}/${styleMonth(year, month, 'vi')}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** An instant (ISO 8601) as a clock in Viet Nam shows it: `25/11/2026 09:25`. */
export function styleInstant(instant: string, locale: Locale): string {
  const at = new Date(instant);
  return `${styleDate(todayIn(at), locale)} ${clock.format(at)}`;
}

/** `02/2016`, `4/2016` in Vietnamese; `February 2016` in English. `month` counts from 1. */
export function styleMonth(year: number, month: number, locale: Locale): string {
  if (locale === 'en') return `${MONTHS[month - 1]} ${year}`;
  return `${month <= 2 ? '0' : ''}${month}/${year}`;
}

// Works on the shortest decimal form: 1.45 is a half to a reader, though its binary value lies below.
function scaled(value: number, decimals: number): bigint {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const shift = Number(exponent) - fraction.length + decimals;
  if (shift >= 0) return digits * 10n ** BigInt(shift);
  const unit = 10n ** BigInt(-shift);
  return (digits * 2n + unit) / (unit * 2n);
}
