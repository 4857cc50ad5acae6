import { expect, test } from 'vitest';
import { checkRegime, regimeFaults } from './check-reporting.ts';
import { type ReportingRegime, regimeSchema } from './reporting-regime.ts';

const programme = {
  parties: [{ organization: 'bdv-anh-son' }, { organization: 'don-bp-phuc-son' }],
  term: { from: '2016-04-10', to: '2021-04-09' },
};
const regime = (over: Partial<ReportingRegime> = {}): ReportingRegime =>
  regimeSchema.parse({
    title: { vi: 'Sơ kết', en: 'Interim' },
    ...{ kind: 'interim', cutOff: 'calendar', periods: ['2016..2018'], deliverWithin: 30 },
    ...{ from: ['don-bp-phuc-son'], to: ['Huyện ủy'], template: 'so-ket', validFrom: null, validUntil: null },
    source: { text: 'Mục IV', verified: true },
    ...over,
  });
const faults = (over: Partial<ReportingRegime>) =>
  regimeFaults(regime(over), programme).map(({ at, problem }) => [at, problem.code]);

test('a sound regime has no fault', () => {
  expect(faults({})).toEqual([]);
  expect(() => checkRegime(regime(), programme)).not.toThrow();
});

test('a template is a name or the path of a Markdown file that stays where it is', () => {
  for (const template of ['so-ket', 'quy', 'mau/bao cáo quý.md', 'tong-ket.md']) {
    expect(faults({ template })).toEqual([]);
  }
  for (const template of [
    'Sơ kết',
    '../x.md',
    'a/../b.md',
    '/etc/x.md',
    'x.docx',
    'a//b.md',
    '-x',
    'a\\b.md',
  ]) {
    expect([template, faults({ template })]).toEqual([template, [['template', 'invalid-record']]]);
  }
});

test('every fault is named with its field, and a stranger is told who the parties are', () => {
  const over = {
    from: ['dbp-phuc-son'],
    periods: ['2022', 'năm nào'],
    validFrom: '2020-01-02',
    validUntil: '2020-01-01',
  };
  expect(faults(over)).toEqual([
    ['from', 'no-such-party'],
    ['periods', 'period-outside-term'],
    ['periods', 'unknown-period'],
    ['validUntil', 'invalid-record'],
  ]);
  expect(() => checkRegime(regime(over), programme)).toThrow('dbp-phuc-son');
  expect(regimeFaults(regime(over), programme)[0]?.problem.details.near).toContain('don-bp-phuc-son');
});
