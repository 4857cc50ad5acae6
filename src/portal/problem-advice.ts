/** A problem in a reader's words: where the common advice names the command line, the portal has its own. */
import { traceParameters } from '../contract/trace-address.ts';
import { isCivilDate } from '../domain/civil-date.ts';
import { styleDate } from '../domain/number-style.ts';
import { parsePeriod, sayPeriod } from '../domain/period.ts';
import { type Locale, Problem, type ProblemCode, sayProblem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { address } from './addresses.ts';
import type { PageFrame } from './layout.tsx';

interface Link {
  readonly href: string;
  readonly text: string;
}

interface Advice {
  readonly what: string;
  readonly next: string;
  /** The same page asked in ways that may work. */
  readonly links: readonly Link[];
}

const advice: Partial<Record<ProblemCode, (near: string, locale: Locale) => string>> = {
  usage: (_, locale) => m.portal_advice_query({}, { locale }),
  'unknown-period': (_, locale) => m.portal_advice_period({}, { locale }),
  'unknown-report': (_, locale) => m.portal_advice_report({}, { locale }),
  'unknown-place': (near, locale) => m.portal_advice_place({ near }, { locale }),
  'ended-place': (near, locale) => m.portal_advice_ended({ near }, { locale }),
  'ended-organization': (near, locale) => m.portal_advice_ended({ near }, { locale }),
};

export function adviseReader(problem: Problem, frame: PageFrame): Advice {
  const { what, next } = sayProblem(withStyledDates(problem, frame.locale), frame.locale);
  const near = Array.isArray(problem.details.near) ? problem.details.near.map(String) : [];
  const own = advice[problem.code]?.(near.join(', ') || '–', frame.locale);
  return { what, next: own ?? next, links: linksFor(problem.code, near, frame) };
}

function withStyledDates({ code, details }: Problem, locale: Locale): Problem {
  const styled = Object.entries(details).map(([name, detail]) => {
    const isDate = typeof detail === 'string' && isCivilDate(detail);
    return [name, isDate ? styleDate(detail, locale) : detail];
  });
  return new Problem(code, Object.fromEntries(styled));
}

function linksFor(code: ProblemCode, near: readonly string[], { locale, path }: PageFrame): readonly Link[] {
  const [pathname = '/', search = ''] = path.split('?');
  const asking = (parameter: string, value: string) => {
    const query = new URLSearchParams(search);
    query.set(parameter, value);
    return address(locale, `${pathname}?${query}`);
  };
  if (!pathname.startsWith('/con-so/')) return [];
  switch (code) {
    case 'unknown-period':
      return near.map((period) => ({
        href: asking(traceParameters.period, period),
        text: `${period} – ${sayAlone(period, locale)}`,
      }));
    case 'unknown-indicator': {
      const programme = pathname.slice(0, pathname.lastIndexOf('/'));
      return near.map((text) => ({
        href: address(locale, `${programme}/${encodeURIComponent(text)}`),
        text,
      }));
    }
    case 'ended-place':
    case 'ended-organization': {
      const text = m.portal_advice_then_link({}, { locale });
      return [{ href: asking(traceParameters.territory, 'then'), text }];
    }
    default:
      return [];
  }
}

/** Without its programme, whose days the whole term has is not known. */
const sayAlone = (period: string, locale: Locale): string =>
  period === 'term' ? m.portal_term_whole({}, { locale }) : sayPeriod(parsePeriod(period, null), locale);
