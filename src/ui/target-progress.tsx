/** A target of the agreement and how far the figure has come towards it. */
import type { Figure } from '../domain/figure.ts';
import { styleNumber } from '../domain/number-style.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayWritten } from './period-words.ts';

interface Props {
  readonly figure: Figure;
  readonly target: { readonly value: number; readonly period: string };
  readonly term: { readonly from: string; readonly to: string };
  readonly locale: Locale;
}

export function TargetProgress({ figure, target, term, locale }: Props) {
  const percent = completion(figure, target, term);
  const value = `${styleNumber(target.value, locale)} ${figure.unit[locale]}`;
  return (
    <div className="target">
      <p>
        {m.figure_target({ value, period: sayWritten(target.period, term, locale) }, { locale })}
        {percent !== null && (
          <>
            {' '}
            <strong>{m.figure_completion({ percent: styleNumber(percent, locale) }, { locale })}</strong>
          </>
        )}
      </p>
      {percent !== null && (
        <svg className="target-bar" aria-hidden="true" focusable="false">
          <rect className="target-track" width="100%" height="100%" rx="4" />
          <rect
            className="target-done"
            width={`${Math.min(100, Math.max(0, percent))}%`}
            height="100%"
            rx="4"
          />
        </svg>
      )}
    </div>
  );
}

/**
 * Percent with one decimal, rounded down so that nothing short of a target reads as reached. Null when figure and
 * target do not speak of the same days.
 */
export function completion(
  { status, value, question }: Figure,
  target: Props['target'],
  term: Props['term'],
): number | null {
  if (status !== 'known' || value === null || target.value <= 0) return null;
  const { from, to } = parsePeriod(target.period, term);
  if (from !== question.from || to !== question.to) return null;
  // The quotient of two decimals is seldom exact: 56.9999… tenths stand for 57.
  return Math.floor(Number(((value * 1000) / target.value).toFixed(6))) / 10;
}
