import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BalanceSum,
  besides,
  newestStocks,
  type PartySum,
  perYear,
  ratioOf,
  type StockSum,
  totalOf,
} from './figure-value.ts';

const [union, post] = ['hpn', 'don'];
const parties = [union, post];

const sum = (value: number, more: Partial<PartySum> = {}): PartySum => {
  return { party: union, claimant: '', value, records: 1, waiting: 0, disputed: 0, ...more };
};
const claim = (value: number, by: string, more: Partial<PartySum> = {}): PartySum =>
  sum(value, { claimant: by, records: 0, ...more });
const balance = (value: number, more: Partial<BalanceSum> = {}): BalanceSum => {
  const span = { from: '2016-04-10', to: '2020-12-31', fit: 'within' as const };
  return { ...sum(value), recordId: 'báo cáo tổng kết', place: '17374', ...span, ...more };
};
const total = (sums: readonly PartySum[], balances: readonly BalanceSum[] = [], unplaced = 0) =>
  totalOf({ parties, sums, balances, unplaced });

describe('a total', () => {
  it('counts what both recorded, and says how much waits or is disputed', () => {
    const found = total([
      sum(60, { records: 3, waiting: 2 }),
      sum(12.5, { party: post, records: 2, disputed: 1 }),
    ]);
    expect(found).toMatchObject({ status: 'known', value: 72.5, records: 5, waiting: 2, disputes: 1 });
    expect(found.byParty).toEqual([
      { party: union, value: 72.5, recorded: 60, records: 3 },
      { party: post, value: 72.5, recorded: 12.5, records: 2 },
    ]);
  });

  it('counts a disputed record with its recorder’s value and shows the other side’s total beside it', () => {
    const found = total([sum(60, { disputed: 1 }), claim(-10, post)]);
    expect(found.value).toBe(60);
    expect(found.byParty.map((held) => held.value)).toEqual([60, 50]);
  });

  it('knows zero, but no data where nobody recorded anything', () => {
    expect(total([sum(0)])).toMatchObject({ status: 'known', value: 0 });
    expect(total([])).toMatchObject({ status: 'no-data', value: null, records: 0 });
    expect(total([claim(5, post)])).toMatchObject({ status: 'no-data', value: null });
  });

  it('takes over a total whose whole span was asked for', () => {
    expect(total([sum(3)], [balance(207)])).toMatchObject({ status: 'known', value: 210, records: 2 });
  });

  it('cannot be separated from a longer span, and says for which one it is known', () => {
    const found = total([sum(3)], [balance(207, { fit: 'partly' })]);
    expect(found).toMatchObject({ status: 'inseparable', value: null, records: 1 });
    expect(found.knownFor).toEqual([{ from: '2016-04-10', to: '2020-12-31', value: 207 }]);
    expect(found.byParty.map((held) => held.value)).toEqual([null, null]);
  });

  it('cannot be separated while a record may lie elsewhere', () => {
    expect(total([sum(3)], [], 1)).toMatchObject({ status: 'inseparable', value: null });
  });

  it('adds thousandths exactly', () => {
    const thousandths = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.array(thousandths, { minLength: 1 }), (list) => {
        const added = list.reduce((all, each) => all + each, 0);
        expect(total(list.map((each) => sum(each / 1000))).value).toBe(added / 1000);
      }),
    );
  });
});

describe('an average and a ratio', () => {
  it('divide, rounded to thousandths', () => {
    expect(perYear(total([sum(10)]), 3)).toMatchObject({ value: 3.333, arithmetic: '10 / 3 = 3.333' });
    const found = ratioOf(total([sum(100), claim(-10, post)]), total([sum(3)]));
    expect(found).toMatchObject({
      status: 'known',
      value: 33.333,
      records: 2,
      arithmetic: '100 / 3 = 33.333',
    });
    expect(found.byParty.map((held) => held.value)).toEqual([33.333, 30]);
  });

  it('have no data where there is nothing to divide by, and are inseparable where a part is', () => {
    expect(ratioOf(total([sum(5)]), total([sum(0)]))).toMatchObject({ status: 'no-data', value: null });
    expect(ratioOf(total([]), total([sum(2)]))).toMatchObject({ status: 'no-data' });
    const longer = total([], [balance(207, { fit: 'partly' })]);
    expect(ratioOf(total([sum(5)]), longer)).toMatchObject({
      status: 'inseparable',
      knownFor: [{ value: 207 }],
    });
  });
});

describe('a rate from an older report', () => {
  const rate = balance(1);
  const later = balance(2, { recordId: 'báo cáo 2023', from: '2021-01-01', to: '2023-12-31' });

  it('stands alone, as it was said', () => {
    expect(besides(perYear(total([]), 5), [rate])).toMatchObject({
      status: 'known',
      value: 1,
      arithmetic: '1',
    });
    expect(besides(total([sum(4)]), [])).toMatchObject({ value: 4 });
  });

  it('is added neither to what was counted nor to another rate', () => {
    for (const found of [besides(total([sum(4)]), [rate]), besides(total([]), [rate, later])]) {
      expect(found).toMatchObject({ status: 'inseparable', value: null });
      expect(found.byParty.map((held) => held.value)).toEqual([null, null]);
    }
    expect(besides(total([]), [rate, later]).knownFor.map((span) => span.value)).toEqual([1, 2]);
  });

  it('is what each party says it is', () => {
    const found = besides(total([]), [rate, { ...rate, ...claim(1, post) }]);
    expect(found.byParty.map((held) => held.value)).toEqual([1, 2]);
  });
});

describe('a stock', () => {
  const cupboards = (place: string, day: string, value: number): StockSum => {
    return { ...sum(value), recordId: `${place} ${day}`, place, day };
  };
  const known = ({ sums, balances }: ReturnType<typeof newestStocks>) => total(sums, balances);

  it('counts once at each place: the newest, recorded or taken over', () => {
    const [vieng, veu] = [cupboards('Bản Viềng', '2021-05-03', 2), cupboards('Bản Vều', '2019-05-03', 9)];
    const older = balance(5, { place: 'Bản Viềng' });
    const newer = balance(1, { place: 'Bản Vều' });
    expect(known(newestStocks([vieng, veu], [older, newer]))).toMatchObject({ value: 3, records: 2 });
  });

  it('is never added over time, also when an older report told of it twice', () => {
    const first = balance(10, { from: '2016-01-01', to: '2018-12-31', recordId: 'báo cáo 2018' });
    expect(known(newestStocks([], [first, balance(12)]))).toMatchObject({ value: 12, records: 1 });
  });

  it('cannot be separated where an older report names no place and others are known', () => {
    const found = known(
      newestStocks([cupboards('Bản Viềng', '2021-05-03', 2)], [balance(12, { place: '' })]),
    );
    expect(found).toMatchObject({ status: 'inseparable', knownFor: [{ value: 12 }] });
    expect(known(newestStocks([], [balance(12, { place: '' })]))).toMatchObject({ value: 12 });
  });

  it('takes what was recorded on the same day before what was taken over', () => {
    const recorded = cupboards('17374', '2020-12-31', 3);
    expect(known(newestStocks([recorded], [balance(12)])).value).toBe(3);
  });
});
