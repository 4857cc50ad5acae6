/** `/editions/{id}/errata` and `/errata/{id}/signatures`: what has come to differ, put on paper and signed. */
import { createRoute } from '@hono/zod-openapi';
import { issueErratum, signErratum } from '../actions/issue-erratum.ts';
import { erratumSignatureBody, newErratumBody } from '../contract/report-acts.ts';
import { erratumIssuedView, signedView } from '../contract/report-views.ts';
import { todayIn } from '../domain/civil-date.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { idParameter } from './parameters.ts';
import { answer, bodyOf, bodyProblems, jsonByToken, problems, signingProblems } from './route-parts.ts';

const act = { ...jsonByToken, method: 'post' as const, tags: ['errata'] };

const issueRoute = createRoute({
  ...act,
  path: '/editions/{id}/errata',
  operationId: 'issueErratum',
  summary: 'Put on paper what has come to differ from a signed edition',
  request: { params: idParameter, body: bodyOf(newErratumBody) },
  responses: {
    201: answer('The erratum, which the parties sign', erratumIssuedView),
    ...problems(
      ...bodyProblems,
      ...(['unknown-edition', 'unsigned-edition', 'no-difference', 'already-corrected'] as const),
      ...(['not-a-party', 'role-needed', 'clash'] as const),
    ),
  },
});

const signRoute = createRoute({
  ...act,
  path: '/errata/{id}/signatures',
  operationId: 'signErratum',
  summary: 'Sign an erratum',
  request: { params: idParameter, body: bodyOf(erratumSignatureBody) },
  responses: {
    201: answer('What was signed, and who has not signed it yet', signedView),
    ...problems(...bodyProblems, ...signingProblems, 'unknown-erratum', 'not-a-party'),
  },
});

export function addErrata(api: Api, { db, secret }: House): void {
  api.openapi(issueRoute, async (c) => {
    const { as: organization, date = todayIn(new Date()), reason } = c.req.valid('json');
    const ask = { edition: c.req.valid('param').id, organization, date, reason };
    return c.json(await issueErratum(db, writerOf(c), ask), 201);
  });

  api.openapi(signRoute, async (c) => {
    const { as: organization, ...asked } = c.req.valid('json');
    const ask = { ...asked, erratum: c.req.valid('param').id, organization, secret };
    return c.json(await signErratum(db, writerOf(c), ask), 201);
  });
}
