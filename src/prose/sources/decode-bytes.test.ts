import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';
import { originalOffset } from './offset-map.ts';
import { toNfc } from './to-nfc.ts';

const REPORT =
  'Báo cáo tổng kết chương trình phối hợp giữa Ban Dân vận Huyện ủy và Đồn Biên phòng: đã tổ chức 207 buổi với 11.866 ' +
  'lượt người tham gia, hỗ trợ 50 con lợn giống, kết nạp 09 đảng viên nữ. Nhân dân phấn khởi, tự giác bảo vệ đường biên, ' +
  'cột mốc; những hộ nghèo được giúp đỡ, xây dựng nếp sống mới ở khắp các xã, bản vùng sâu, đẩy mạnh sản xuất, ổn định.';

// Written apart from the tables of the program: by letter, as a Vietnamese keyboard of 1998 did it.
const tcvn3Letters =
  'à:b5 ả:b6 ã:b7 á:b8 ạ:b9 ă:a8 ằ:bb ẳ:bc ẵ:bd ắ:be ặ:c6 â:a9 ầ:c7 ẩ:c8 ẫ:c9 ấ:ca ậ:cb đ:ae Đ:a7 è:cc ẻ:ce ẽ:cf é:d0 ẹ:d1 ' +
  'ê:aa ề:d2 ể:d3 ễ:d4 ế:d5 ệ:d6 ì:d7 ỉ:d8 ĩ:dc í:dd ị:de ò:df ỏ:e1 õ:e2 ó:e3 ọ:e4 ô:ab ồ:e5 ổ:e6 ỗ:e7 ố:e8 ộ:e9 ơ:ac ờ:ea ' +
  'ở:eb ỡ:ec ớ:ed ợ:ee ù:ef ủ:f1 ũ:f2 ú:f3 ụ:f4 ư:ad ừ:f5 ử:f6 ữ:f7 ứ:f8 ự:f9 ỳ:fa ỷ:fb ỹ:fc ý:fd ỵ:fe';
const tcvn3 = new Map(
  tcvn3Letters
    .split(' ')
    .map((pair) => [pair.split(':')[0] ?? '', Number.parseInt(pair.split(':')[1] ?? '', 16)]),
);
const inTcvn3 = (text: string) =>
  Uint8Array.from([...text].map((letter) => tcvn3.get(letter) ?? letter.charCodeAt(0)));

const tones = { '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0301': 'ù', '\u0323': 'ï' } as const;
const circumflexTones = {
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0301': 'á',
  '\u0323': 'ä',
} as const;
const breveTones = { '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0301': 'é', '\u0323': 'ë' } as const;
const vniSingles: Readonly<Record<string, string>> = {
  ...{ ì: 'ì', í: 'í', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ', Đ: 'Ñ', ơ: 'ô', ư: 'ö' },
};

function vniLetter(letter: string): string {
  const single = vniSingles[letter];
  if (single !== undefined) return single;
  const parts = letter.normalize('NFD');
  const tone = [...parts].find((mark) => mark in tones) as keyof typeof tones | undefined;
  const base = parts[0] ?? '';
  if (parts.includes('\u0302')) return base + (tone ? circumflexTones[tone] : 'â');
  if (parts.includes('\u0306')) return base + (tone ? breveTones[tone] : 'ê');
  const horned = parts.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base;
  return horned + (tone ? tones[tone] : '');
}
const inVni = (text: string) =>
  Uint8Array.from([...[...text].map(vniLetter).join('')].map((letter) => letter.charCodeAt(0)));

// Windows-1258 has the bare vowels, and the five tones as letters of their own.
const windows1258 = new Map<string, number>([
  ...([
    ['ă', 0xe3],
    ['đ', 0xf0],
    ['Đ', 0xd0],
    ['ơ', 0xf5],
    ['ư', 0xfd],
    ['â', 0xe2],
    ['ê', 0xea],
    ['ô', 0xf4],
  ] as const),
  ...([
    ['\u0300', 0xcc],
    ['\u0309', 0xd2],
    ['\u0303', 0xde],
    ['\u0301', 0xec],
    ['\u0323', 0xf2],
  ] as const),
]);
function inWindows1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const parts = letter.normalize('NFD');
    const tone = [...parts].find((mark) => mark in tones);
    const bare = tone ? parts.replace(tone, '').normalize('NFC') : letter;
    for (const one of [bare, ...(tone ? [tone] : [])]) bytes.push(windows1258.get(one) ?? one.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

const utf16 = (text: string, mark: readonly number[], little: boolean) => {
  const bytes = new Uint8Array(mark.length + text.length * 2);
  bytes.set(mark);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(mark.length + at * 2, text.charCodeAt(at), little);
  return bytes;
};

describe('one report in every encoding reads the same', () => {
  test.each([
    ['utf-8', new TextEncoder().encode(REPORT)],
    ['utf-8', new TextEncoder().encode(`\ufeff${REPORT}`)],
    ['utf-8', new TextEncoder().encode(REPORT.normalize('NFD'))],
    ['utf-16', utf16(REPORT, [0xff, 0xfe], true)],
    ['utf-16', utf16(REPORT, [0xfe, 0xff], false)],
    ['utf-16', utf16(REPORT, [], true)],
    ['windows-1258', inWindows1258(REPORT)],
    ['tcvn3', inTcvn3(REPORT)],
    ['vni', inVni(REPORT)],
    ['tcvn3', new TextEncoder().encode(Buffer.from(inTcvn3(REPORT)).toString('latin1'))],
    ['vni', new TextEncoder().encode(Buffer.from(inVni(REPORT)).toString('latin1'))],
  ] as const)('%s', (encoding, bytes) => {
    const decoded = decodeBytes(bytes);
    expect(decoded?.encoding).toBe(encoding);
    expect(decoded?.text).toBe(REPORT);
  });
});

test('each letter of TCVN3 and VNI comes back, in any order', () => {
  const letters = [...tcvn3.keys()].filter((letter) => letter !== 'Đ');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 }), (some) => {
      const text = `${REPORT} ${some.join(' ')}`;
      expect(decodeBytes(inTcvn3(text))?.text).toBe(text);
      expect(decodeBytes(inVni(text))?.text).toBe(text);
    }),
  );
});

test.each([
  ['tcvn3', inTcvn3],
  ['vni', inVni],
  ['windows-1258', inWindows1258],
] as const)('a number found in %s is found again in the bytes of the file', (_, encode) => {
  const bytes = encode(REPORT);
  const decoded = decodeBytes(bytes);
  for (const number of ['207', '11.866', '50', '09']) {
    const at = decoded?.text.indexOf(number) ?? -1;
    const [from, to] = [at, at + number.length].map((offset) => originalOffset(decoded?.toOriginal, offset));
    expect(Buffer.from(bytes.subarray(from, to)).toString('latin1')).toBe(number);
  }
});

test('Unicode Vietnamese, other languages and signs are not taken for an old font', () => {
  for (const text of [
    REPORT,
    'Đã đo 12 µm ® © 2020 – 5 m² ± 3 °C',
    'Le café à côté, garçon, naïve, Noël',
    'Bản Cao Vều',
  ]) {
    expect(decodeBytes(new TextEncoder().encode(text))).toMatchObject({
      text,
      encoding: 'utf-8',
      warnings: [],
    });
  }
});

test('a UTF-8 file that was cut off within a letter is still read as UTF-8, with a warning', () => {
  const bytes = new TextEncoder().encode(`${REPORT} ế`).slice(0, -1);
  const decoded = decodeBytes(bytes);
  expect(decoded).toMatchObject({ encoding: 'utf-8', text: `${REPORT} \ufffd` });
  expect(decoded?.warnings).toHaveLength(1);
});

test('bytes that are no text are none', () => {
  expect(decodeBytes(Uint8Array.from({ length: 500 }, (_, index) => (index * 97) % 256))).toBeNull();
  expect(decodeBytes(Uint8Array.of(0, 0, 0, 1, 2, 3))).toBeNull();
});

describe('composing letters', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'e\u0302\u0301',
        'o\u031b\u0323',
        'ế',
        'a',
        ' ',
        '\u0301',
        '\u212b',
        '\u1100\u1161\u11a8',
        '𝐀',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  );

  test('gives what Unicode says, and every kept letter is found where it stood', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const { text: composed, toOriginal } = toNfc(text);
        expect(composed).toBe(text.normalize('NFC'));
        for (let at = 0; at < composed.length; at++) {
          const there = originalOffset(toOriginal, at);
          expect(there).toBeLessThan(Math.max(text.length, 1));
          expect(there).toBeGreaterThanOrEqual(originalOffset(toOriginal, Math.max(0, at - 1)));
          if (/[a \n]/.test(composed[at] ?? '')) expect(text[there]).toBe(composed[at]);
        }
      }),
    );
  });

  test('a million marks on one letter are no trap', () => {
    const { text } = toNfc(`a${'\u0301\u0323'.repeat(500_000)}b`);
    expect(text.endsWith('b')).toBe(true);
  });
});
