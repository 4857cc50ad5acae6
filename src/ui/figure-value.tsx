/** A figure as a reader meets it: the number with its unit, or why there is none; linked to its trace. */

import { questionOf, traceAddress } from '../contract/trace-address.ts';
import type { Figure, FigureStatus } from '../domain/figure.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

interface FigureProps {
  readonly figure: Figure;
  readonly locale: Locale;
}

export function FigureAmount({ figure, locale }: FigureProps) {
  if (figure.status === 'known' && figure.value !== null) {
    return <Amount value={figure.value} unit={figure.unit[locale]} locale={locale} />;
  }
  return <span className="amount amount-absent">{sayAbsent(figure.status, locale)}</span>;
}

function sayAbsent(status: FigureStatus, locale: Locale): string {
  if (status === 'inseparable') return m.figure_inseparable({}, { locale });
  return status === 'hidden' ? m.figure_hidden({}, { locale }) : m.figure_no_data({}, { locale });
}

interface AmountProps {
  readonly value: number;
  readonly unit: string;
  readonly locale: Locale;
}

export function Amount({ value, unit, locale }: AmountProps) {
  // Vietnamese offices write 09, not 9.
  const padded = locale === 'vi';
  return (
    <span className="amount">
      <span className="amount-number">{styleNumber(value, locale, { padded })}</span>{' '}
      <span className="amount-unit">{unit}</span>
    </span>
  );
}

/** `base` is the prefix of the reader's language: '' or '/en'. */
export function FigureValue({ figure, locale, base }: FigureProps & { readonly base: string }) {
  return (
    <a className="figure-value" href={traceAddress(base, questionOf(figure))}>
      <FigureAmount figure={figure} locale={locale} />
      <span className="figure-ask">
        {m.figure_where_from({}, { locale })}
        <span className="unseen"> – {figure.name[locale]}</span>
      </span>
    </a>
  );
}
