/** `/audit`: who saw and did what, for administrators. */
import { createRoute } from '@hono/zod-openapi';
import { listAudit } from '../actions/list-audit.ts';
import { auditPage, auditQuery } from '../contract/audit.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { answer, byToken, listProblems, problems, tokenProblems } from './route-parts.ts';

const listRoute = createRoute({
  ...byToken,
  tags: ['audit'],
  method: 'get',
  path: '/audit',
  operationId: 'listAudit',
  summary: 'Sign-ins, exports and looks at protected data, newest first',
  request: { query: auditQuery },
  responses: {
    200: answer('Events of one’s own organization and of the programmes to which it is a party', auditPage),
    ...problems(...tokenProblems, ...listProblems, 'role-needed', 'unknown-programme'),
  },
});

export function addAudit(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    return c.json(withLink(c, await listAudit(db, writerOf(c), c.req.valid('query'))), 200);
  });
}
