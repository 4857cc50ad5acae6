/** The frame of every page: head, skip link, masthead with the language switch, mark of invented data, footer. */
import type { ReactNode } from 'react';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { address, checkPath, locales, signInPath } from './addresses.ts';
import { favicon, stylesheet } from './assets.ts';
import { Mark } from './mark.tsx';

/** What every page is told. `path` is the page's own address without the prefix of a language. */
export interface PageFrame {
  readonly locale: Locale;
  readonly path: string;
}

interface Props extends PageFrame {
  readonly title: string;
  readonly description: string;
  readonly synthetic?: boolean;
  /** Path of a module that the page runs; its own policy must let it. */
  readonly script?: string | undefined;
  /** The page is one of accounts, which know a session by its cookie. */
  readonly ofAccounts?: boolean;
  readonly children: ReactNode;
}

export function Layout(props: Props) {
  const { locale, path, title, description, synthetic = false, script, children, ofAccounts = false } = props;
  return (
    <html lang={locale}>
      <Head {...{ locale, path, title, description, script }} />
      <body>
        <a className="skip" href="#noi-dung">
          {m.portal_skip({}, { locale })}
        </a>
        <Masthead locale={locale} path={path} />
        {synthetic && (
          <aside className="synthetic" aria-label={m.portal_synthetic({}, { locale })}>
            <p>
              <strong>{m.portal_synthetic({}, { locale })}</strong>
              <span> – {m.portal_synthetic_note({}, { locale })}</span>
            </p>
          </aside>
        )}
        <main id="noi-dung" tabIndex={-1}>
          {children}
        </main>
        <footer className="site-footer">
          <p>{m.portal_footer({}, { locale })}</p>
          <p>{ofAccounts ? m.account_privacy({}, { locale }) : m.portal_privacy({}, { locale })}</p>
          <p>
            <a href={address(locale, checkPath)}>{m.portal_check_home_link({}, { locale })}</a>
          </p>
          {!ofAccounts && (
            <p>
              <a href={address(locale, signInPath)}>{m.portal_staff({}, { locale })}</a>
            </p>
          )}
        </footer>
      </body>
    </html>
  );
}

function Head({ locale, path, title, description, script }: Omit<Props, 'children' | 'ofAccounts'>) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – ${m.app_name({}, { locale })}`}</title>
      <meta name="description" content={description} />
      <link rel="stylesheet" href={stylesheet.path} />
      <link rel="icon" href={favicon.path} type={favicon.type} />
      {script && <script type="module" src={script} />}
      {locales.map((each) => (
        <link key={each} rel="alternate" hrefLang={each} href={address(each, path)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={address('vi', path)} />
    </head>
  );
}

function Masthead({ locale, path }: PageFrame) {
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <header className="masthead">
      <div className="masthead-inner">
        <a className="brand" href={address(locale, '/')}>
          <Mark />
          <span className="brand-name">{m.app_name({}, { locale })}</span>
          <span className="brand-line">{m.portal_tagline({}, { locale })}</span>
        </a>
        <a className="switch" href={address(other, path)} hrefLang={other} lang={other}>
          {m.portal_language({}, { locale: other })}
        </a>
      </div>
    </header>
  );
}
