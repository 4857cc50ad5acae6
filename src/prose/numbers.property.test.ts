/** Numbers written in every notation by a speller of our own stand in a sentence and are read back exactly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProseFigure } from '../domain/prose-figure.ts';
import { extractFigures } from './extract-figures.ts';
import { roman, spell } from './testing/spell.ts';

const surroundings = fc.constantFrom(
  (figure: string) => `Toàn huyện đã vận động được ${figure}, góp phần giảm nghèo bền vững.`,
  (figure: string) => `Trong đó, ${figure} và nhiều kết quả khác.`,
  (figure: string) => `Kết quả:\u00a0${figure}; các đơn vị tiếp tục thực hiện.`,
  (figure: string) => `(${figure})`,
);

function theOnly(sentence: string): ProseFigure {
  const found = extractFigures(sentence);
  expect(found.length, sentence).toBe(1);
  const [figure] = found;
  if (!figure) throw new Error(sentence);
  expect(sentence.slice(figure.start, figure.end)).toBe(figure.text);
  return figure;
}

const dotted = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
const wholes = fc.oneof(fc.nat(999), fc.nat(999_999), fc.nat(999_999_999_999));
const people = fc.constantFrom(
  'lượt người',
  'hộ',
  'đảng viên nữ',
  'mô hình, điển hình',
  'suất quà',
  'xã, phường, thị trấn',
);
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a number among words is read back', () => {
  it('in digits with dots between thousands', () => {
    fc.assert(
      fc.property(wholes, people, surroundings, (value, unit, place) => {
        expect(theOnly(place(`${dotted(value)} ${unit}`))).toMatchObject({ kind: 'count', value, unit });
      }),
    );
  });

  it('in full-width digits, decomposed letters and with soft hyphens', () => {
    const wide = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const soft = (text: string) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad');
    fc.assert(
      fc.property(wholes, surroundings, (value, place) => {
        const written = place(`${dotted(value)} lượt người`);
        for (const damaged of [wide(written), written.normalize('NFD'), soft(written)])
          expect(theOnly(damaged)).toMatchObject({ kind: 'count', value, unit: 'lượt người' });
      }),
    );
  });

  it('as a decimal measure or percent', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.integer({ min: 1, max: 99 }), surroundings, (whole, hundredths, place) => {
        const written = `${dotted(whole)},${String(hundredths).padStart(2, '0')}`;
        const value = Number(`${whole}.${String(hundredths).padStart(2, '0')}`);
        expect(theOnly(place(`${written} km`))).toMatchObject({ kind: 'measure', value, unit: 'km' });
        expect(theOnly(place(`${written}%`))).toMatchObject({ kind: 'percent', value, unit: '%' });
        expect(theOnly(place(`${written}ha`))).toMatchObject({ kind: 'measure', value, unit: 'ha' });
      }),
    );
  });

  it('in words up to billions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), surroundings, (value, place) => {
        expect(theOnly(place(`${spell(value)} đồng`)), spell(value)).toMatchObject({ kind: 'money', value });
      }),
      { numRuns: 300 },
    );
  });

  it('in words below thousand before a noun', () => {
    for (let value = 2; value < 1000; value++)
      expect(theOnly(`Toàn xã có ${spell(value)} hộ tham gia.`), spell(value)).toMatchObject({
        kind: 'count',
        value,
        unit: 'hộ',
      });
  });

  it('as a day in each spelling', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, date] = iso.split('-').map(Number);
        const value = Number(iso.replaceAll('-', ''));
        for (const written of [
          `${date}/${month}/${year}`,
          `${date}-${month}-${year}`,
          `${date}.${month}.${year}`,
          iso.split('-').reverse().join('/'),
          `${date} tháng ${month} năm ${year}`,
        ])
          expect(theOnly(`Hội nghị họp ngày ${written} tại huyện.`)).toMatchObject({
            kind: 'date',
            value,
            iso,
          });
      }),
    );
  });

  it('as a span of years, a quarter, a month, the first months', () => {
    const years = fc.integer({ min: 1990, max: 2095 });
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (year, quarter, month) => {
          const read = (words: string) => theOnly(`Kết quả ${words} của toàn tỉnh.`);
          expect(read(`giai đoạn ${year} – ${year + 4}`)).toMatchObject({
            kind: 'period',
            from: year,
            to: year + 4,
          });
          expect(read(`quý ${roman(quarter)}/${year}`)).toMatchObject({
            kind: 'period',
            value: quarter,
            unit: 'quý',
          });
          expect(read(`tháng ${month}/${year}`)).toMatchObject({
            kind: 'period',
            value: month,
            unit: 'tháng',
          });
          expect(read(`${month} tháng đầu năm ${year}`)).toMatchObject({
            kind: 'period',
            value: month,
            from: `${year}-01`,
            to: `${year}-${String(month).padStart(2, '0')}`,
          });
        },
      ),
    );
  });

  it('as a Roman ordinal', () => {
    for (let value = 1; value < 40; value++)
      expect(theOnly(`Đại hội Đảng bộ lần thứ ${roman(value)} đã thành công.`)).toMatchObject({
        kind: 'ordinal',
        value,
      });
  });
});

describe('whatever the text', () => {
  it('figures stand in order, do not overlap and quote it exactly', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'năm ',
        'một ',
        'tỷ ',
        'ngày ',
        '1',
        '2016',
        '-',
        '/',
        '.',
        ',',
        'hộ ',
        'số ',
        'Nghị quyết ',
        'NĐ-CP',
        '%',
        '\n',
        '(',
        'II',
        'tháng ',
        'đến ',
        'lần thứ ',
      ),
      fc.string({ maxLength: 4 }),
      fc.nat(99_999).map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let past = 0;
        for (const figure of extractFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(past);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          past = figure.end;
        }
        expect(past).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });
});
