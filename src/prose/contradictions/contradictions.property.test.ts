/** Reports made of statements that agree are read without an alarm; with one number changed, that one is found. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contradictionsIn } from '../testing/contradictions-in.ts';

/** A statement with its numbers, of which any one may be put wrong. */
interface Statement {
  readonly numbers: readonly number[];
  readonly say: (numbers: readonly number[]) => string;
  readonly kind: string;
}

const dotted = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
const comma = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const at = (numbers: readonly number[], place: number): string => dotted(numbers[place] ?? 0);
const amount = fc.integer({ min: 40, max: 9000 });

const petitions = fc.tuple(amount, amount, amount).map(
  (parts): Statement => ({
    numbers: [sum(parts), ...parts],
    say: (n) =>
      `Trong kỳ phát sinh ${at(n, 0)} đơn, gồm ${at(n, 1)} khiếu nại, ${at(n, 2)} tố cáo, ${at(n, 3)} kiến nghị, phản ánh.`,
    kind: 'parts-total',
  }),
);
const rewards = fc.tuple(amount, amount).map(
  (parts): Statement => ({
    numbers: [sum(parts), ...parts],
    say: (n) => `Khen thưởng ${at(n, 0)} tập thể, cá nhân (${at(n, 1)} tập thể và ${at(n, 2)} cá nhân).`,
    kind: 'parts-total',
  }),
);
const schools = fc.tuple(amount, amount, amount).map(
  (parts): Statement => ({
    numbers: [sum(parts), ...parts],
    say: (n) =>
      `Toàn ngành có ${at(n, 0)} lớp học: mầm non ${at(n, 1)}, tiểu học ${at(n, 2)}, trung học ${at(n, 3)}.`,
    kind: 'parts-total',
  }),
);
const visits = fc.tuple(amount, amount, fc.boolean()).map(
  ([then, by, rises]): Statement => ({
    numbers: [rises ? then + by : then + by - by, by, rises ? then : then + by],
    say: (n) =>
      `Các cấp tổ chức ${at(n, 0)} buổi đối thoại, ${rises ? 'tăng' : 'giảm'} ${at(n, 1)} buổi so với cùng kỳ là ${at(n, 2)} buổi.`,
    kind: 'change',
  }),
);
const growth = fc.tuple(amount, amount).map(
  ([then, by]): Statement => ({
    numbers: [then, then + by, by],
    say: (n) => `Số tổ tự quản tăng từ ${at(n, 0)} tổ lên ${at(n, 1)} tổ, tăng ${at(n, 2)} tổ.`,
    kind: 'change',
  }),
);
const quarters = fc.tuple(amount, amount, amount, amount).map(
  (parts): Statement => ({
    numbers: [...parts, sum(parts)],
    say: (n) =>
      `Quý I/2022 mở ${at(n, 0)} cuộc, quý II/2022 mở ${at(n, 1)} cuộc, quý III/2022 mở ${at(n, 2)} cuộc, quý IV/2022 mở ${at(n, 3)} cuộc, cả năm mở ${at(n, 4)} cuộc.`,
    kind: 'periods-total',
  }),
);
/** Each kind once: told twice with other numbers, they would contradict one another. */
const statements = fc
  .tuple(petitions, rewards, schools, visits, growth, quarters)
  .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }));
/** A place among the numbers, and a slip of a tenth of the smallest, at least one. */
const slip = fc.record({ place: fc.nat(), up: fc.boolean() });

function slipped({ numbers }: Statement, place: number, up: boolean): readonly number[] {
  const by = Math.max(1, Math.floor(Math.min(...numbers) / 10));
  const wrong = place % numbers.length;
  return numbers.map((each, index) => (index === wrong ? each + (up ? by : -by) : each));
}

it('statements that agree raise no alarm, one by one or all together', () => {
  fc.assert(
    fc.property(statements, fc.constantFrom(' ', '\n'), (said, gap) => {
      expect(contradictionsIn(said.map(({ numbers, say }) => say(numbers)).join(gap))).toEqual([]);
    }),
  );
});

it('one number put wrong among them is found, and nothing else', () => {
  fc.assert(
    fc.property(statements, fc.nat(), slip, (said, which, { place, up }) => {
      const wrong = which % said.length;
      const text = said
        .map((each, index) => each.say(index === wrong ? slipped(each, place, up) : each.numbers))
        .join(' ');
      const found = contradictionsIn(text);
      expect(found.length, text).toBe(1);
      expect(found[0]).toMatch(new RegExp(`^${said[wrong]?.kind}:`));
    }),
  );
});

it('a share is right when rounded or cut off at its last decimal, and wrong from one place further', () => {
  const whole = fc.integer({ min: 30, max: 5000 });
  fc.assert(
    fc.property(
      whole,
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      fc.nat(2),
      fc.boolean(),
      (all, part, decimals, cut) => {
        const some = Math.round(all * part);
        const exact = (100 * some) / all;
        const step = 10 ** -decimals;
        const written = cut ? Math.floor(exact / step + 1e-9) * step : Math.round(exact / step) * step;
        const say = (percent: number) =>
          `Đã giải quyết ${dotted(some)}/${dotted(all)} vụ việc, đạt ${comma(percent, decimals)}%.`;
        expect(contradictionsIn(say(written))).toEqual([]);
        for (const wrong of [written + 2 * step, written - 2 * step])
          expect(contradictionsIn(say(wrong)).length, say(wrong)).toBe(1);
      },
    ),
  );
});

it('a table adds up until one of its cells is changed', () => {
  const column = fc.array(amount, { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(column, slip, (cells, { place, up }) => {
      const table = (numbers: readonly number[]) =>
        [
          'TT\tĐơn vị\tSố buổi',
          ...numbers
            .slice(1)
            .map((each, row) => `${row + 1}\tXã ${String.fromCharCode(65 + row)}\t${dotted(each)}`),
          `\tTổng cộng\t${at(numbers, 0)}`,
        ].join('\n');
      const right = { numbers: [sum(cells), ...cells], say: table, kind: 'table-total' };
      expect(contradictionsIn(table(right.numbers))).toEqual([]);
      expect(contradictionsIn(table(slipped(right, place, up)))).toEqual([
        expect.stringMatching(/^table-total:/),
      ]);
    }),
  );
});
