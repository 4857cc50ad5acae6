import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellingWarnings } from './spelling.ts';
import { isSyllable, tonePlaces } from './syllable.ts';

const found = (text: string) =>
  spellingWarnings(text).map(({ text, suggestion, kind }) => [text, suggestion, kind]);

describe('what is underlined', () => {
  test.each([
    ['quy chế phối hợp giữa giữa hai đơn vị', 'giữa giữa', 'giữa', 'doubled'],
    ['Đồn Biên phòng Phúc Sơn giia đoạn 2016-2021', 'giia', 'giai', 'transposed'],
    ['tổ chức cho ngừơi dân', 'ngừơi', 'người', 'tone'],
    ['bảo đảm an tòan tuyệt đối', 'tòan', 'toàn', 'tone'],
    ['tặng qùa cho hộ nghèo', 'qùa', 'quà', 'tone'],
    ['HỌI NGHỊ TÒAN QUỐC', 'TÒAN', 'TOÀN', 'tone'],
    ['tăng cường đảm bảo ATTT vùng biên giới', 'ATTT', 'ANTT', 'abbreviation'],
    ['căn cứ Nghị định 34/NĐ-CP ngày 29/4/2014', '34/NĐ-CP', '34/…/NĐ-CP', 'citation'],
    ['nhiều kết quả tíc cực', 'tíc', 'tích', 'letter'],
    ['đảm bảo ATTT-TT ATXH', 'ATTT', 'ANTT', 'abbreviation'],
    ['ÐỒN BIÊN PHÒNG', 'ÐỒN', 'ĐỒN', 'letter'],
  ])('%s', (sentence, text, suggestion, kind) => {
    expect(found(sentence)).toEqual([[text, suggestion, kind]]);
  });

  test.each([
    'Hòa bình, hoà bình, thủy lợi, thuỷ lợi, khỏe và khoẻ, hóa đơn, xóa, ủy ban, Uỷ ban.',
    'Ngày ngày, người người, nhà nhà, luôn luôn, dần dần, từ từ, xanh xanh.',
    'Đăk Lăk, Pô Ly Khăm Xay, Xay Chăm Pon, Phôn Mường, Krông Bông, Kon Tum, Ya Ly.',
    'internet, website, video, clip, karaoke, online, app, zalo, facebook, marketing, smartphone, laptop, karate.',
    'Giữ gìn, giếng nước, quý giá, quyển sách, khuya khoắt, khuỷu tay, ngoằn ngoèo, quốc gia, cái gì, thuở xưa, giặt giũ.',
    'mỗi năm giúp bà con, mua được 5 con bò, huơ tay, hươu nai, rượu, cừu, yếu, yêu, tuyết, huýt sáo, quịt, chiêng.',
    'Bảo đảm an toàn thông tin mạng; các đơn vị làm tốt công tác ATTT.',
    'Nghị định 34/2014/NĐ-CP, Quyết định 1836 QĐ/TWĐTN, www.tuyengiao.vn, a.giia@x.vn',
  ])('nothing in: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

test('the place of the tone is known for every shape of syllable', () => {
  const at = (plain: string) => tonePlaces(plain).map((index) => plain[index]);
  expect(
    at(
      'người'
        .normalize('NFD')
        .replace(/\u0300/, '')
        .normalize('NFC'),
    ),
  ).toEqual(['ơ']);
  expect([at('hoa'), at('hoan'), at('quy'), at('gia'), at('giưa'), at('khuya')]).toEqual([
    ...[['o', 'a'], ['a'], ['y'], ['a'], ['ư'], ['y']],
  ]);
});

test('offsets are those of the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('giia ', 'giữa ', 'đoạn ', 'tòan ', '5 ', 'x\u0301', '\n'), { maxLength: 60 }),
      (parts) => {
        const text = parts.join('');
        for (const warning of spellingWarnings(text)) {
          expect(text.slice(warning.start, warning.end)).toBe(warning.text);
          expect(warning.suggestion).not.toBe(warning.text);
        }
      },
    ),
  );
});

test('a megabyte of slips is underlined all over', () => {
  expect(spellingWarnings('34/NĐ-CP '.repeat(120_000))).toHaveLength(120_000);
  expect(spellingWarnings('giữa '.repeat(200_000))).toHaveLength(199_999);
});

const shared = path.join(import.meta.dirname, '../../../../shared/prose');
const isHere = existsSync(shared);
if (!isHere) console.warn(`Not there, so no real text was looked at: ${shared}`);

test.skipIf(!isHere)('in real texts most words are syllables, and little is underlined', () => {
  const texts = readdirSync(shared).filter((name) => name.endsWith('.txt'));
  expect(texts.length).toBeGreaterThan(0);
  for (const name of texts) {
    const text = readFileSync(path.join(shared, name), 'utf8');
    // The first line is the address.
    const words = text.slice(text.indexOf('\n')).match(/(?<!\p{L})\p{Ll}+/gu) ?? [];
    const good = words.filter((word) => isSyllable(word)).length;
    expect([name, good / words.length > 0.97]).toEqual([name, true]);
    expect(spellingWarnings(text).length, name).toBeLessThan(words.length / 100);
    if (name.startsWith('00-')) expect(found(text)).toContainEqual(['giữa giữa', 'giữa', 'doubled']);
  }
});
