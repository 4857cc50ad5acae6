/** What a figure says where it stands in a report: its text, and a description for those who cannot see the link. */
import type { Figure } from '../domain/figure.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import type { FigureMark, ResolvedFigure } from './figure-mark.ts';

const absent = {
  'no-data': { vi: 'không có số liệu', en: 'no data' },
  inseparable: { vi: 'không tách riêng được', en: 'cannot be separated' },
  hidden: { vi: 'số nhỏ, không công bố', en: 'small count, not published' },
} as const;

export function figureText(
  figure: Pick<Figure, 'status' | 'value'>,
  locale: Locale,
  style?: 'padded',
): string {
  if (figure.status !== 'known' || figure.value === null) {
    return figure.status === 'known' ? '' : absent[figure.status][locale];
  }
  return styleNumber(figure.value, locale, { padded: style === 'padded' });
}

export function resolvedFigure(
  figure: Figure,
  mark: FigureMark,
  locale: Locale,
  href: string | null,
): ResolvedFigure {
  const { from, to } = figure.question;
  const days = `${styleDate(from, locale)} – ${styleDate(to, locale)}`;
  const title = `${figure.name[locale]} (${figure.unit[locale]}), ${days}`;
  const text = figureText(figure, locale, mark.attributes.style);
  return { text, status: figure.status, href, disputed: figure.disputed, title };
}
