/** `/programmes/{programme}/due-reports` and `calendar.ics`: what falls due, joint meetings and exchange visits. */
import { createRoute, z } from '@hono/zod-openapi';
import { listDueReports } from '../actions/list-due-reports.ts';
import { programmeCalendar } from '../actions/programme-calendar.ts';
import { reportingCalendarSchema } from '../contract/reporting-schema.ts';
import { civilDateSchema } from '../domain/civil-date.ts';
import type { Api, House } from './house.ts';
import { programmeParameter } from './parameters.ts';
import { fileSchema } from './request-body.ts';
import { answer, byAnybody, problems } from './route-parts.ts';

const request = {
  params: programmeParameter,
  query: z.object({
    today: civilDateSchema.optional().meta({ description: 'The day it is asked for, YYYY-MM-DD' }),
  }),
};

const dueReportsRoute = createRoute({
  ...byAnybody,
  method: 'get',
  path: '/programmes/{programme}/due-reports',
  operationId: 'listDueReports',
  summary: 'Reports that fall due, joint meetings and exchange visits of a programme',
  tags: ['reporting'],
  request,
  responses: {
    200: answer('The calendar; progress of work only with the token', reportingCalendarSchema),
    ...problems('unknown-programme', 'invalid-record'),
  },
});

const calendarRoute = createRoute({
  ...byAnybody,
  method: 'get',
  path: '/programmes/{programme}/calendar.ics',
  operationId: 'programmeCalendar',
  summary: 'The same as iCalendar (RFC 5545)',
  tags: ['reporting'],
  request,
  responses: {
    200: { description: 'The calendar', content: { 'text/calendar': { schema: fileSchema } } },
    ...problems('unknown-programme', 'invalid-record'),
  },
});

export function addReporting(api: Api, { db }: House): void {
  api.openapi(dueReportsRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(await listDueReports(db, c.var.actor, ask), 200);
  });

  api.openapi(calendarRoute, async (c) => {
    const { locale } = c.var;
    // The portal's pages of this very server, in the language of the calendar.
    const base = new URL(c.req.url).origin + (locale === 'vi' ? '' : `/${locale}`);
    const ask = { ...c.req.valid('param'), ...c.req.valid('query'), locale, base };
    const { text, slug } = await programmeCalendar(db, c.var.actor, ask);
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="${slug}.ics"`,
    });
  });
}
