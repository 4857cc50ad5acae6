/** The words around a figure as a person finds them in the text, and numbers as the sentence shows them. */
import { styleNumber } from '../../domain/number-style.ts';
import type { Words } from '../../domain/words.ts';
import type { Account, Told } from './account.ts';

const [BACK, ON] = [48, 30];

/** `“… giai đoạn 2016-2020”`, cut between words and within its sentence. */
export function quote({ text }: Account, { figure, sentence }: Told): string {
  const from = Math.max(sentence.start, figure.start - BACK);
  const to = Math.min(sentence.end, figure.end + ON);
  const head = text.slice(from, figure.start);
  const tail = text.slice(figure.end, to);
  const left = from > sentence.start ? `…${head.replace(/^\S*\s/, ' ')}` : head;
  const right = to < sentence.end ? `${tail.replace(/\s\S*$/, ' ')}…` : tail;
  const said = `${left}${figure.text.slice(0, 120)}${right}`.replace(/\s+/g, ' ').trim();
  return `“${said}”${figure.page === undefined ? '' : ` [${figure.page}]`}`;
}

const number = (value: number, locale: 'vi' | 'en'): string => styleNumber(value, locale, { decimals: 2 });

/** A number worked out, with what it counts, in both languages. */
export function shown(value: number, unit = ''): Words {
  const what = unit === '' ? '' : ` ${unit}`;
  return { vi: `${number(value, 'vi')}${what}`, en: `${number(value, 'en')}${what}` };
}
