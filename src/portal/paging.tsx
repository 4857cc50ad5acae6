/** Links between the pages of a trace. */

import { questionOf, traceAddress } from '../contract/trace-address.ts';
import type { Trace } from '../domain/figure.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { basePath } from './addresses.ts';

export function Paging({ trace, locale }: { readonly trace: Trace; readonly locale: Locale }) {
  const { figure, page, pages } = trace;
  if (pages <= 1) return null;
  const to = (target: number) =>
    `${traceAddress(basePath(locale), { ...questionOf(figure), page: target })}#ban-ghi`;
  return (
    <nav className="paging" aria-label={m.portal_paging({}, { locale })}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          ← {m.portal_previous({}, { locale })}
        </a>
      )}
      <span>
        {m.portal_page_of({ page: styleNumber(page, locale), pages: styleNumber(pages, locale) }, { locale })}
      </span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {m.portal_next({}, { locale })} →
        </a>
      )}
    </nav>
  );
}
