/** The public portal: the same pages in each language, rendered on the server, with no script but the verifier's. */
import { type Context, Hono } from 'hono';
import type { ReactElement } from 'react';
import type { Accounts } from '../accounts/accounts.ts';
import { listDueReports } from '../actions/list-due-reports.ts';
import { listProgrammes } from '../actions/list-programmes.ts';
import { readPositions } from '../actions/read-positions.ts';
import { openReadingRoom, type ReadingRoom } from '../actions/reading-room.ts';
import { showEdition } from '../actions/show-edition.ts';
import { showProgramme } from '../actions/show-programme.ts';
import { showReport } from '../actions/show-report.ts';
import { traceFigure } from '../actions/trace-figure.ts';
import { traceAddress } from '../contract/trace-address.ts';
import { portalActor } from '../domain/access.ts';
import { todayIn } from '../domain/civil-date.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { serveAccounts } from './accounts/serve-accounts.ts';
import { address, basePath, editionPath, locales, programmePath, reportPath } from './addresses.ts';
import { answerProblem } from './answer-problem.tsx';
import { serveCalendars } from './calendar.ts';
import { serveCheck } from './check.tsx';
import { serveEditionFiles } from './edition-files.ts';
import { EditionPage } from './edition-page.tsx';
import { createPage, type Page, sendPage } from './page.ts';
import { createPageCache } from './page-cache.ts';
import { readPathParameter } from './path-parameter.ts';
import { ProgrammeListPage } from './programme-list-page.tsx';
import { ProgrammePage } from './programme-page.tsx';
import { ReportPage } from './report-page.tsx';
import { securityHeaders } from './security-headers.ts';
import { serveAssets } from './serve-assets.ts';
import { TracePage } from './trace-page.tsx';
import { readTraceQuery } from './trace-query.ts';
import { serveVerifier } from './verifier.tsx';

const CACHE_BYTES = 32 * 1024 * 1024;

interface PortalSettings {
  /** Absent: nobody signs in. */
  readonly accounts?: Accounts | undefined;
  /** Its own unless it shares one. */
  readonly room?: ReadingRoom;
}

/** Answers every path, so it is mounted after the other faces. */
export function createPortal(
  db: Database,
  { accounts, room = openReadingRoom() }: PortalSettings = {},
): Hono {
  const portal = new Hono({ strict: false });
  const cache = createPageCache<Page>(CACHE_BYTES);

  async function serve(
    c: Context,
    key: string,
    scope: Parameters<typeof readPositions>[2],
    build: () => Promise<ReactElement>,
  ): Promise<Response> {
    // The day counts too: on some day a party ceases, a year begins.
    const positions = `${await readPositions(db, portalActor, scope)} ${todayIn(new Date())}`;
    return sendPage(c, await cache.page(key, positions, async () => createPage(await build())));
  }

  function addPages(locale: Locale): void {
    const base = basePath(locale);

    portal.get(address(locale, '/'), (c) =>
      serve(c, address(locale, '/'), null, async () => (
        <ProgrammeListPage locale={locale} path="/" programmes={await listProgrammes(db, portalActor)} />
      )),
    );

    portal.get(`${base}/chuong-trinh/:slug`, (c) => {
      const programme = readPathParameter(c, 'slug');
      return serve(c, base + programmePath(programme), { programme }, async () => (
        <ProgrammePage
          locale={locale}
          view={await showProgramme(db, portalActor, { programme })}
          calendar={await listDueReports(db, portalActor, { programme })}
        />
      ));
    });

    portal.get(`${base}/bao-cao/:id`, (c) => {
      const id = readPathParameter(c, 'id');
      return serve(c, base + reportPath(id), { paper: id }, async () => (
        <ReportPage locale={locale} view={await showReport(db, portalActor, { id, locale, base })} />
      ));
    });

    portal.get(`${base}/ban-ky/:id`, (c) => {
      const id = readPathParameter(c, 'id');
      return serve(c, base + editionPath(id), { paper: id }, async () => (
        <EditionPage locale={locale} {...(await showEdition(db, portalActor, { id, locale, base }))} />
      ));
    });

    portal.get(`${base}/con-so/:slug/:code`, (c) => {
      const path = { programme: readPathParameter(c, 'slug'), code: readPathParameter(c, 'code') };
      const asked = readTraceQuery(path, c.req.query(), locale);
      return serve(c, traceAddress(base, asked), path, async () => (
        <TracePage locale={locale} trace={await traceFigure(db, portalActor, asked)} />
      ));
    });
  }

  serveVerifier(portal);
  if (accounts) serveAccounts(portal, accounts);
  portal.use(securityHeaders);
  serveAssets(portal);
  for (const locale of locales) serveCalendars(portal, db, locale);
  serveEditionFiles(portal, db);
  serveCheck(portal, db, room);
  for (const locale of locales) addPages(locale);
  portal.get('*', () => {
    throw new Problem('no-page');
  });
  portal.onError(answerProblem);
  return portal;
}
