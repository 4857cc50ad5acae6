/** The appendix of a report: what each figure means, the records it rests on and where they come from. */
import { figureText } from '../documents/figure-words.ts';
import type { AppendixRow } from '../documents/report-document.ts';
import { findMeasure, groupsOf } from '../domain/activity-kind.ts';
import type { Figure } from '../domain/figure.ts';
import { type Catalogue, findIndicator, measuresBehind } from '../domain/indicator.ts';
import { styleDate } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';

/** As much of a figure as the appendix prints; a frozen figure of an edition has it too. */
export type Listed = Pick<
  Figure,
  'code' | 'name' | 'definition' | 'unit' | 'status' | 'value' | 'records'
> & {
  readonly question: Omit<Figure['question'], 'asOf'>;
};

const sourceWords = {
  records: { vi: 'Bản ghi hoạt động trong sổ', en: 'Activity records in the ledger' },
  none: { vi: 'Chưa có bản ghi', en: 'No record' },
} as const;

/** `sources`: where the opening balance of an indicator was taken from. */
export function appendixRows(
  figures: readonly Listed[],
  around: {
    readonly locale: Locale;
    readonly catalogue: Catalogue;
    readonly sources: ReadonlyMap<string, string>;
  },
): readonly AppendixRow[] {
  const { locale, catalogue, sources } = around;
  return figures.map((figure) => {
    const { from, to } = figure.question;
    const records = figure.records === 0 ? sourceWords.none[locale] : sourceWords.records[locale];
    return {
      code: figure.code,
      name: nameOf(figure, catalogue, locale),
      definition: figure.definition[locale],
      value: figureText(figure, locale),
      period: `${styleDate(from, locale)} – ${styleDate(to, locale)}`,
      records: figure.records,
      source: (figure.records > 0 && sources.get(figure.code)) || records,
    };
  });
}

/** `Số buổi (buổi) – Bản Cao Vều – nữ`: with everything that narrows the question. */
function nameOf({ code, name, unit, question }: Listed, catalogue: Catalogue, locale: Locale): string {
  const { place, organization, group } = question;
  const about = [place, organization].flatMap((named) => named?.name[locale] ?? []);
  const counted = group === null ? [] : [groupName(code, group, catalogue, locale)];
  return [`${name[locale]} (${unit[locale]})`, ...about, ...counted].join(' – ');
}

function groupName(code: string, group: string, catalogue: Catalogue, locale: Locale): string {
  const indicator = catalogue.indicators.find((known) => known.code === code);
  const measures = indicator ? measuresBehind(findIndicator(catalogue, indicator.code), catalogue) : [];
  const known = measures.flatMap((each) => {
    const measure = findMeasure(catalogue.kinds, each);
    return measure ? groupsOf(measure) : [];
  });
  return known.find((each) => each.code === group)?.name[locale] ?? group;
}
