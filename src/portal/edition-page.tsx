/** An edition as it was signed: its text, who signed it, what has come to differ since, and how to check it oneself. */
import type { EditionView } from '../contract/edition.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayDays } from '../ui/period-words.ts';
import { address, editionFilePath, editionPath, programmePath, verifierPath } from './addresses.ts';
import { EditionDifferences } from './edition-differences.tsx';
import { EditionErrata, erratumAnchor } from './edition-errata.tsx';
import { EditionSignatures } from './edition-signatures.tsx';
import { Layout } from './layout.tsx';

interface Props {
  readonly view: EditionView;
  /** Made by documents/ from Markdown, in which HTML is not let through. */
  readonly html: string;
  readonly locale: Locale;
}

export function EditionPage({ view, html, locale }: Props) {
  const { title, programme } = view;
  const number = m.portal_programme_number({ number: programme.number }, { locale });
  const frame = { locale, path: editionPath(view.id), synthetic: programme.synthetic };
  return (
    <Layout {...frame} title={title} description={`${title}. ${number}`}>
      <article className="column report">
        <EditionHead view={view} locale={locale} />
        <div className="report-sheet" lang="vi">
          {!/<h1[ >]/.test(html) && <h1>{title}</h1>}
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
        <EditionSignatures signatures={view.signatures} locale={locale} />
        <EditionErrata errata={view.errata} parties={view.signatures} locale={locale} />
        <EditionCheck view={view} locale={locale} />
      </article>
    </Layout>
  );
}

function EditionHead({ view, locale }: Pick<Props, 'view' | 'locale'>) {
  const { programme, ordinal, date, period, supersededBy } = view;
  return (
    <header className="page-head">
      <p className="eyebrow">
        {m.portal_edition({ ordinal: String(ordinal), day: styleDate(date, locale) }, { locale })}
      </p>
      <p className="report-about">
        <a href={address(locale, programmePath(programme.slug))}>
          {m.portal_programme_number({ number: programme.number }, { locale })}
        </a>
        <span className="aside">{programme.title[locale]}</span>
        <span className="aside">
          {m.portal_report_period({ period: sayDays(period, locale) }, { locale })}
        </span>
      </p>
      {supersededBy && (
        <p className="note note-caution">
          {m.portal_edition_superseded({}, { locale })}{' '}
          <a href={address(locale, editionPath(supersededBy))}>{m.portal_edition_newer({}, { locale })}</a>
        </p>
      )}
      <Live view={view} locale={locale} />
      <EditionFiles id={view.id} locale={locale} />
    </header>
  );
}

/** What is so now, unless an erratum below says just that. */
function Live({ view, locale }: Pick<Props, 'view' | 'locale'>) {
  const { coveredBy } = view;
  if (coveredBy === null) {
    return <EditionDifferences lines={view.differences} parties={view.signatures} locale={locale} />;
  }
  return (
    <p className="note note-caution">
      {m.portal_differences_covered({}, { locale })}{' '}
      <a href={`#${erratumAnchor(coveredBy)}`}>
        {m.portal_erratum_short({ ordinal: String(coveredBy) }, { locale })}
      </a>
    </p>
  );
}

const formats = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
  ['md', 'Markdown'],
] as const;

function EditionFiles({ id, locale }: { readonly id: string; readonly locale: Locale }) {
  return (
    <p className="edition-files screen-only">
      <span>{m.portal_edition_files({}, { locale })}</span>{' '}
      {formats.map(([format, name]) => (
        <a key={format} href={address(locale, editionFilePath(id, format))}>
          {name}
        </a>
      ))}
    </p>
  );
}

function EditionCheck({ view, locale }: Pick<Props, 'view' | 'locale'>) {
  return (
    <section className="edition-check" aria-labelledby="kiem-chung">
      <h2 id="kiem-chung">{m.portal_edition_check({}, { locale })}</h2>
      <p>
        {m.portal_edition_check_how({}, { locale })}{' '}
        <a href={address(locale, verifierPath)}>{m.portal_edition_check_link({}, { locale })}</a>
      </p>
      <dl className="facts">
        <div>
          <dt>{m.portal_edition_position({}, { locale })}</dt>
          <dd>{styleNumber(view.position, locale)}</dd>
        </div>
        <div>
          <dt>{m.portal_edition_hash({}, { locale })}</dt>
          <dd>
            <code className="hash">{view.hash}</code>
          </dd>
        </div>
        <div>
          <dt>{m.portal_edition_head({}, { locale })}</dt>
          <dd>
            <code className="hash">{view.head}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
