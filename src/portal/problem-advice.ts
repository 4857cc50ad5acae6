/** A problem in a reader's words: where the common advice names the command line, the portal has its own. */
import { type Locale, type Problem, type ProblemCode, sayProblem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { traceParameters } from '../ui/trace-address.ts';
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
  'unknown-place': (near, locale) => m.portal_advice_place({ near }, { locale }),
  'ended-place': (near, locale) => m.portal_advice_ended({ near }, { locale }),
  'ended-organization': (near, locale) => m.portal_advice_ended({ near }, { locale }),
};

export function adviseReader(problem: Problem, frame: PageFrame): Advice {
  const { what, next } = sayProblem(problem, frame.locale);
  const near = Array.isArray(problem.details.near) ? problem.details.near.map(String) : [];
  const own = advice[problem.code]?.(near.join(', ') || '–', frame.locale);
  return { what, next: own ?? next, links: linksFor(problem.code, near, frame) };
}

function linksFor(code: ProblemCode, near: readonly string[], { locale, path }: PageFrame): Link[] {
  const asking = (parameter: string, value: string) => {
    const [pathname = '/', search] = path.split('?');
    const query = new URLSearchParams(search);
    query.set(parameter, value);
    return address(locale, `${pathname}?${query}`);
  };
  if (!path.startsWith('/con-so/')) return [];
  if (code === 'unknown-period') {
    return near.map((period) => ({ href: asking(traceParameters.period, period), text: period }));
  }
  if (code === 'ended-place' || code === 'ended-organization') {
    const text = m.portal_advice_then_link({}, { locale });
    return [{ href: asking(traceParameters.territory, 'then'), text }];
  }
  return [];
}
