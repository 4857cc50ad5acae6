/** A programme: the agreement, every promise in its order with its figures, the reports, the ledger behind it all. */
import type { ReactNode } from 'react';
import type { ProgrammeView } from '../contract/programme.ts';
import type { ReportingCalendar } from '../contract/reporting.ts';
import { styleDate } from '../domain/number-style.ts';
import { m } from '../messages/messages.js';
import { sayWritten } from '../ui/period-words.ts';
import { address, checkPathOf, editionPath, programmePath, reportPath } from './addresses.ts';
import { Layout, type PageFrame } from './layout.tsx';
import { LedgerPosition } from './ledger-position.tsx';
import { ObligationSection, obligationAnchor } from './obligation-section.tsx';
import { ProgrammeCalendar } from './programme-calendar.tsx';
import { ProgrammeFacts } from './programme-facts.tsx';

interface Props {
  readonly view: ProgrammeView;
  readonly locale: PageFrame['locale'];
}

export function ProgrammePage({ view, calendar, locale }: Props & { readonly calendar?: ReportingCalendar }) {
  const title = view.title[locale];
  const number = m.portal_programme_number({ number: view.number }, { locale });
  const frame = { locale, path: programmePath(view.slug), synthetic: view.synthetic };
  return (
    <Layout {...frame} title={title} description={`${number}. ${title}`}>
      <div className="column">
        <header className="page-head">
          <p className="eyebrow">{number}</p>
          <h1>{title}</h1>
          <ProgrammeFacts view={view} locale={locale} />
        </header>
      </div>
      <div className="with-contents">
        <Contents view={view} locale={locale} />
        <div className="obligations">
          {view.obligations.map((obligation) => (
            <ObligationSection key={obligation.id} obligation={obligation} term={view.term} locale={locale} />
          ))}
          <Reports view={view} locale={locale}>
            {calendar && <ProgrammeCalendar calendar={calendar} locale={locale} />}
          </Reports>
          <LedgerPosition seq={view.ledger.seq} hash={view.ledger.hash} locale={locale} />
        </div>
      </div>
    </Layout>
  );
}

function Contents({ view, locale }: Props) {
  return (
    <nav className="contents" aria-labelledby="muc-luc">
      <h2 id="muc-luc">{m.portal_contents({}, { locale })}</h2>
      <ol>
        {view.obligations.map((obligation) => (
          <li key={obligation.id} value={obligation.position}>
            <a href={`#${obligationAnchor(obligation)}`}>{obligation.title[locale]}</a>
            {obligation.silent && <span className="aside">{m.portal_silent_short({}, { locale })}</span>}
          </li>
        ))}
      </ol>
      <p>
        <a href="#bao-cao">{m.portal_reports({}, { locale })}</a>
      </p>
    </nav>
  );
}

function Reports({ view, locale, children }: Props & { readonly children: ReactNode }) {
  return (
    <section className="reports" id="bao-cao" aria-labelledby="bao-cao-ten">
      <h2 id="bao-cao-ten">{m.portal_reports({}, { locale })}</h2>
      {view.reports.length === 0 && <p>{m.portal_no_reports({}, { locale })}</p>}
      <ul>
        {view.reports.map(({ id, title, period }) => (
          <li key={id}>
            <a href={address(locale, reportPath(id))} lang="vi">
              {title}
            </a>
            <span className="aside">{sayWritten(period, view.term, locale)}</span>
          </li>
        ))}
      </ul>
      <Editions view={view} locale={locale} />
      <p className="check-way screen-only">
        {m.portal_check_home({}, { locale })}{' '}
        <a href={address(locale, checkPathOf(view.slug))}>{m.portal_check_home_link({}, { locale })}</a>
      </p>
      {children}
    </section>
  );
}

function Editions({ view, locale }: Props) {
  if (view.editions.length === 0) return null;
  return (
    <>
      <h3>{m.portal_editions({}, { locale })}</h3>
      <ul>
        {view.editions.map(({ id, title, ordinal, date, signatures }) => (
          <li key={id}>
            <a href={address(locale, editionPath(id))} lang="vi">
              {title}
            </a>
            <span className="aside">
              {m.portal_edition({ ordinal: String(ordinal), day: styleDate(date, locale) }, { locale })}
              {'; '}
              {m.portal_edition_signers(
                { parties: signatures.map(({ party }) => party.name[locale]).join(', ') },
                { locale },
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
