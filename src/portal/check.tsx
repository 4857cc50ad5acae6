/** Serves `/doi-chieu`. Nothing of a text is kept: it is read, answered and forgotten. */
import { type Context, Hono } from 'hono';
import type { ReactElement } from 'react';
import { checkText } from '../actions/check-text.ts';
import { listProgrammes } from '../actions/list-programmes.ts';
import { type ReadingRoom, readingBounds } from '../actions/reading-room.ts';
import { httpStatus } from '../contract/http-status.ts';
import { portalActor } from '../domain/access.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import type { Database } from '../store/connection.ts';
import { address, basePath, checkPath } from './addresses.ts';
import { answerProblem } from './answer-problem.tsx';
import { CheckedPage, CheckPage } from './check-page.tsx';
import { createPage, sendOnce } from './page.ts';
import { type AskedCheck, checkFields, nothingAsked, readCheck } from './read-check.ts';
import { wantSameSite } from './want-same-site.ts';

interface Env {
  readonly Variables: { asked?: AskedCheck };
}

export function serveCheck(portal: Hono, db: Database, room: ReadingRoom): void {
  portal.route('/', createCheck(db, room, 'vi'));
  portal.route('/', createCheck(db, room, 'en'));
}

function createCheck(db: Database, room: ReadingRoom, locale: Locale): Hono<Env> {
  const pages = new Hono<Env>();
  const path = address(locale, checkPath);
  const base = basePath(locale);

  async function form(c: Context<Env>, asked: AskedCheck, problem: Problem | null): Promise<Response> {
    const programmes = await listProgrammes(db, portalActor);
    const page = <CheckPage {...{ locale, programmes, asked, problem }} />;
    return answerOnce(c, page, problem);
  }

  pages.get(path, async (c) => {
    const programme = c.req.query(checkFields.programme) ?? '';
    const asked = { ...nothingAsked, programme, period: c.req.query(checkFields.period) ?? '' };
    return form(c, asked, null);
  });

  pages.post(path, wantSameSite, (c) =>
    room.uploads.pass(async () => {
      const asked = await readCheck(c.req.raw);
      c.set('asked', asked);
      const { programme, period } = asked;
      const about = { programme, locale, base, most: readingBounds, ...(period && { period }) };
      const ask = { ...about, file: fileOf(asked, locale) };
      const checked = await room.readings.pass(() => checkText(db, portalActor, ask));
      const programmes = await listProgrammes(db, portalActor);
      return answerOnce(c, <CheckedPage {...{ locale, programmes, asked, checked }} />, null);
    }),
  );

  pages.onError((error, c) => {
    const isTold = error instanceof Problem && httpStatus(error.code) < 500;
    return isTold ? form(c, c.get('asked') ?? nothingAsked, error) : answerProblem(error, c);
  });
  return pages;
}

/** @throws Problem `no-programme-chosen` or `no-text-given` */
function fileOf({ programme, text, file }: AskedCheck, locale: Locale) {
  if (programme === '') throw new Problem('no-programme-chosen');
  if (file) return file;
  if (text.trim() === '') throw new Problem('no-text-given');
  return { name: m.portal_check_pasted({}, { locale }), bytes: new TextEncoder().encode(text) };
}

async function answerOnce(c: Context, element: ReactElement, problem: Problem | null): Promise<Response> {
  if (problem?.code === 'busy') c.header('Retry-After', String(problem.details.seconds));
  return sendOnce(c, await createPage(element), problem ? httpStatus(problem.code) : 200);
}
