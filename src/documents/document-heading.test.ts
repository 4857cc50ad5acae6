import { expect, test } from 'vitest';
import { defaultLayouts } from '../domain/document-layout.ts';
import { headingWords, recipientLines, signedFor } from './document-heading.ts';
import type { IssuingBody, Signatory } from './report-document.ts';

const body = (number: string | null): IssuingBody => ({ superior: null, name: 'Ban Dân vận', number });
const head = (
  title: string,
  issuers: readonly IssuingBody[] = [body(null)],
  form: 'state' | 'party' = 'state',
) => headingWords({ title, issuers, locale: 'vi', layout: defaultLayouts[form] });

test('the first words of a title become the kind, the rest the subject', () => {
  expect(head('Báo cáo tổng kết năm 2020')).toMatchObject({ kind: 'BÁO CÁO', subject: 'Tổng kết năm 2020' });
  expect(head('BÁO CÁO: đánh giá')).toMatchObject({ subject: 'Đánh giá' });
  expect(head('Kết quả công tác')).toMatchObject({ kind: 'BÁO CÁO', subject: 'Kết quả công tác' });
  expect(head('Báo cáoviên')).toMatchObject({ subject: 'Báo cáoviên' });
});

test('a number that both bodies share is printed once, different ones each on a line', () => {
  expect(head('x', [body('1/BC'), body('1/BC')]).numbers).toEqual(['Số: 1/BC']);
  expect(head('x', [body('1/BC'), body('2/BC')]).numbers).toEqual(['Số: 1/BC', 'Số: 2/BC']);
});

test('a number not yet given leaves room for ink, in the way of each layout', () => {
  expect(head('x').numbers[0]).toMatch(/^Số:\u00A0+\/BC-…$/);
  expect(head('x', [body(null)], 'party').numbers[0]).toMatch(/^Số\u00A0+-BC\/…$/);
});

test.each([
  ['TM.', 'T/M'],
  ['KT.', 'K/T'],
  ['TL.', 'T/L'],
  ['TUQ.', 'TUQ.'],
])('%s of the State is %s of the Party', (state, party) => {
  const signatory: Signatory = {
    ...{ body: 'BAN DÂN VẬN', capacity: state, position: null, name: null, signed: null },
  };
  expect(signedFor(signatory, 'state')).toBe(`${state} BAN DÂN VẬN`);
  expect(signedFor(signatory, 'party')).toBe(`${party} BAN DÂN VẬN`);
});

test('recipients end with a semicolon, the last with a full stop, however they were typed', () => {
  expect(recipientLines(['- Huyện ủy;', 'Lưu: VT, DV.'])).toEqual(['- Huyện ủy;', '- Lưu: VT, DV.']);
});
