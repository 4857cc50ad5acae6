import { describe, expect, it } from 'vitest';
import type { FrozenFigure } from './edition.ts';
import { checkText } from './edition-text.ts';
import { blankUnread } from './unread-markdown.ts';

function frozen(key: string, value: number | null, more: Partial<FrozenFigure> = {}): FrozenFigure {
  const words = { vi: key, en: key };
  return {
    ...{ key, code: key, name: words, definition: words, unit: words },
    question: {
      ...{ period: '2018', from: '2018-01-01', to: '2018-12-31' },
      ...{ place: null, organization: null, group: null, territory: 'then' },
    },
    windows: { places: null, organizations: null },
    balances: [],
    status: value === null ? 'no-data' : 'known',
    value,
    knownFor: [],
    byOrganization: [],
    ...{ records: 0, waiting: 0, disputes: 0, uncounted: 0, arithmetic: '', trace: '' },
    ...more,
  };
}

const figures = [
  frozen('awareness.attendances', 11866),
  frozen('awareness.sessions&period=2016', 9),
  frozen('awareness.sessions', 12),
  frozen('patrol.patrols', null),
];
const check = (text: string, locale: 'vi' | 'en' = 'vi') => checkText({ text, figures, locale });

describe('the text of an edition', () => {
  it('says what was frozen, in the style of its language', () => {
    expect(check('Có :figure[11.866]{awareness.attendances} lượt.')).toEqual({ marks: 1, faults: [] });
    expect(check('There were :figure[11,866]{awareness.attendances}.', 'en').faults).toEqual([]);
    expect(check(':figure[09]{awareness.sessions period="2016" style=padded} buổi').faults).toEqual([]);
    expect(check(":figure[9]{awareness.sessions period='2016'}").faults).toEqual([]);
    expect(check(':figure[không có số liệu]{patrol.patrols}').faults).toEqual([]);
  });

  it('says how figures compare, worked out again from both', () => {
    const mark = (label: string) => `:figure[${label}]{awareness.sessions compare="period:2016"}`;
    expect(check(mark('+3')).faults).toEqual([]);
    expect(check(mark('+4')).faults).toMatchObject([{ wanted: '+3' }]);
    expect(check(':figure[80%]{awareness.sessions compare="target:15"}').faults).toEqual([]);
  });

  it('is refused where another number stands, with its line', () => {
    expect(check('# Báo cáo\n\nCó :figure[11.867]{awareness.attendances} lượt.').faults).toEqual([
      {
        line: 3,
        mark: ':figure[11.867]{awareness.attendances}',
        key: 'awareness.attendances',
        wanted: '11.866',
      },
    ]);
  });

  it('is refused where nothing was frozen, nothing is said or nothing can be read', () => {
    const others = [
      ':figure[1]{unknown.code}',
      ':figure{awareness.attendances}',
      ':figure[11.866]{awareness.attendances period=2016}',
      ':figure[11.866]{awareness.attendances colour=red}',
      ':figure[11.866]',
      ':figure[12]{awareness.sessions compare="period:2015"}',
    ];
    for (const text of others) expect(check(text), text).toMatchObject({ marks: 1, faults: [{ line: 1 }] });
  });

  it('shows in code how a figure is written, and that is left alone', () => {
    const shown = [
      'Viết `:figure[5]{awareness.attendances}` để …',
      'Viết ``a ` :figure{x.y}`` để …',
      '```\n:figure[5]{awareness.attendances}\n```',
      'Có <!-- :figure{x.y}\nở đây --> một',
      '~~~~ md\n:figure{x.y}\n~~~\n~~~~',
      'Viết \\:figure[5]{awareness.attendances}',
    ];
    for (const text of shown) expect(check(text), text).toEqual({ marks: 0, faults: [] });
  });

  it('hides no figure behind a backtick that ends nothing', () => {
    const open = ['một ` dấu :figure[5]{awareness.attendances}', '\\`:figure[5]{awareness.attendances}\\`'];
    const apart = '``` a `\n:figure[5]{awareness.attendances}';
    const after = '```\ncode\n```\n:figure[5]{awareness.attendances}';
    const comments = [
      '<!-- :figure[5]{awareness.attendances}',
      '\\<!-- :figure[5]{awareness.attendances} -->',
    ];
    const paragraphs = 'một ` dấu\n\n:figure[5]{awareness.attendances} ` hai';
    for (const text of [...open, ...comments, apart, after, paragraphs])
      expect(check(text).faults, text).toHaveLength(1);
  });

  it('is read in time even when it is made to be slow', () => {
    const many = [':figure{"', '`a', '``` `', ':figure[\\', '\\`', '<!--'].map((each) => each.repeat(60_000));
    for (const text of many) expect(blankUnread(text)).toHaveLength(text.length);
    for (const text of many) expect(check(text).marks).toBeGreaterThanOrEqual(0);
  });
});
