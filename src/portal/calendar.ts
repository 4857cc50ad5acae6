/** `/lich/{programme}.ics`: the reporting calendar of a programme, for calendars that read it again by themselves. */
import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { programmeCalendar } from '../actions/programme-calendar.ts';
import { isKnown } from '../contract/entity-tag.ts';
import { portalActor } from '../domain/access.ts';
import type { Locale } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { basePath } from './addresses.ts';
import { readPathParameter } from './path-parameter.ts';

export function serveCalendars(portal: Hono, db: Database, locale: Locale): void {
  portal.get(`${basePath(locale)}/lich/:file{.+\\.ics}`, async (c) => {
    const programme = readPathParameter(c, 'file').replace(/\.ics$/, '');
    const base = new URL(c.req.url).origin + basePath(locale);
    const { text, slug } = await programmeCalendar(db, portalActor, { programme, locale, base });
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    // The links hold the address it was asked at, so no cache in between may answer for another one.
    const headers = { 'Cache-Control': 'private, no-cache', ETag: etag };
    if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
    return c.body(text, 200, {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="${slug}.ics"`,
    });
  });
}
