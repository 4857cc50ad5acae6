/** A report as prose, its figures linked to their traces; made to be read and to be printed. */
import type { ReportView } from '../contract/programme.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayWritten } from '../ui/period-words.ts';
import { address, programmePath, reportPath } from './addresses.ts';
import { Layout } from './layout.tsx';
import { LedgerPosition } from './ledger-position.tsx';

export function ReportPage({ view, locale }: { readonly view: ReportView; readonly locale: Locale }) {
  const { id, title, programme } = view;
  const number = m.portal_programme_number({ number: programme.number }, { locale });
  const frame = { locale, path: reportPath(id), synthetic: programme.synthetic };
  return (
    <Layout {...frame} title={title} description={`${title}. ${number}`}>
      <article className="column report">
        <header className="page-head">
          <p className="eyebrow">{m.portal_report({}, { locale })}</p>
          <p className="report-about">
            <a href={address(locale, programmePath(programme.slug))}>{number}</a>
            <span className="aside">{programme.title[locale]}</span>
            <span className="aside">
              {m.portal_report_period(
                { period: sayWritten(view.period, programme.term, locale) },
                { locale },
              )}
            </span>
          </p>
          <p className="note screen-only">{m.portal_report_hint({}, { locale })}</p>
        </header>
        <div className="report-sheet" lang="vi">
          {!/<h1[ >]/.test(view.html) && <h1>{title}</h1>}
          <div
            className="prose"
            // Made by documents/ from Markdown, in which HTML is not let through.
            dangerouslySetInnerHTML={{ __html: view.html }}
          />
        </div>
        <LedgerPosition seq={view.seq} locale={locale} />
      </article>
    </Layout>
  );
}
