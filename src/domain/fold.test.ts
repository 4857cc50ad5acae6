import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, near } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Đồn Biên phòng Phúc Sơn', 'don bien phong phuc son'],
    ['11-QÐi/TW', '11-qdi/tw'],
    ['ðảng ủy', 'dang uy'],
    ['Ban\u00a0Dân \t\n vận', 'ban dan van'],
    ['bu\u00adôn làng', 'buon lang'],
    ['2016–2020', '2016-2020'],
    ['  xã  ', 'xa'],
  ])('turns “%s” into “%s”', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['Đặng'.normalize('NFC'), 'Đặng'.normalize('NFD')],
  ])('finds “%s” where “%s” is written', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('changes nothing the second time, for every letter there is', () => {
    for (let code = 0; code <= 0x1ffff; code++) {
      const once = fold(`a${String.fromCodePoint(code)}b`);
      if (fold(once) !== once) expect.fail(`U+${code.toString(16)} folds to “${once}”, then further`);
    }
  });

  it('does not depend on how a text is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('finding what is near', () => {
  const codes = [
    'awareness.attendances',
    'awareness.sessions',
    'support.piglets',
    'admission.women',
    'exchange.visits-per-year',
    'training.sessions',
  ];

  it.each([
    ['awareness.session', 'awareness.sessions'],
    ['awarness.attendances', 'awareness.attendances'],
    ['support.pigelts', 'support.piglets'],
    ['WOMEN', 'admission.women'],
    ['exchange', 'exchange.visits-per-year'],
    ['awareness.sessions.female', 'awareness.sessions'],
  ])('takes “%s” for %s', (wanted, expected) => {
    expect(near(wanted, codes)[0]).toBe(expected);
  });

  it('reads names without their marks', () => {
    expect(near('phuc son', ['xã Anh Sơn', 'xã Phúc Sơn'])).toEqual(['xã Phúc Sơn']);
  });

  it('puts the nearest first, in the known order where they are equally near', () => {
    expect(near('sessions', codes)).toEqual(['training.sessions', 'awareness.sessions']);
    expect(near('ban 2', ['ban 3', 'ban 1', 'ban 2'])).toEqual(['ban 2', 'ban 3', 'ban 1']);
  });

  it('shows the first known ones when nothing is close', () => {
    expect(near('zzz', codes, 2)).toEqual(['awareness.attendances', 'awareness.sessions']);
    expect(near('', codes, 1)).toEqual(['awareness.attendances']);
    expect(near('zzz', [])).toEqual([]);
  });

  it('gives known strings only, at most as many as asked, and the exact one first', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 2, unit: fc.constantFrom(...'abcdđ -') }), {
      minLength: 1,
      selector: fold,
    });
    fc.assert(
      fc.property(names, fc.nat(), fc.integer({ min: 1, max: 8 }), (known, pick, most) => {
        const wanted = known[pick % known.length] ?? '';
        const found = near(wanted, known, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(found.every((each) => known.includes(each))).toBe(true);
        if (fold(wanted).length >= 2) expect(found[0]).toBe(wanted);
      }),
    );
  });

  it('forgives one slip in a word of six letters, a swap included', () => {
    const word = fc.string({ minLength: 6, maxLength: 12, unit: fc.constantFrom(...'abcdefgh') });
    fc.assert(
      fc.property(word, fc.nat(4), fc.constantFrom('swap', 'drop', 'double'), (text, at, slip) => {
        const [a, b] = [text.charAt(at), text.charAt(at + 1)];
        const typed = { swap: b + a, drop: b, double: a + a + b }[slip];
        expect(near(text.slice(0, at) + typed + text.slice(at + 2), ['zzzzzz', text])[0]).toBe(text);
      }),
    );
  });
});
