/** `/keys`: the signing keys of organizations. Everybody may see the public halves; nobody is ever sent a private one. */
import { createRoute, z } from '@hono/zod-openapi';
import { listKeys, makeKey, revokeKey } from '../actions/signing-keys.ts';
import { line } from '../contract/named.ts';
import { newKeyBody, revocationBody } from '../contract/report-acts.ts';
import { keyView } from '../contract/report-views.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { idParameter } from './parameters.ts';
import { answer, bodyOf, bodyProblems, byAnybody, jsonByToken, problems } from './route-parts.ts';

const tags = ['keys'];

const listRoute = createRoute({
  ...{ ...byAnybody, tags },
  method: 'get',
  path: '/keys',
  operationId: 'listKeys',
  summary: 'Public keys, with the days on which each may sign',
  request: {
    query: z.object({
      organization: line(100).optional().meta({ description: 'Code; all unless told' }),
    }),
  },
  responses: { 200: answer('The keys, oldest first', z.array(keyView)), ...problems('invalid-record') },
});

const newRoute = createRoute({
  ...{ ...jsonByToken, tags },
  method: 'post',
  path: '/keys',
  operationId: 'makeKey',
  summary: 'Make a key for an organization; the ones in force end on the day it begins',
  request: { body: bodyOf(newKeyBody) },
  responses: {
    201: answer('The key', keyView),
    ...problems(...bodyProblems, 'no-secret', 'unknown-organization', 'ended-signer'),
  },
});

const revokeRoute = createRoute({
  ...{ ...jsonByToken, tags },
  method: 'post',
  path: '/keys/{id}/revocation',
  operationId: 'revokeKey',
  summary: 'Revoke a key: from that day nothing signed with it is trusted',
  request: { params: idParameter, body: bodyOf(revocationBody) },
  responses: { 201: answer('The key', keyView), ...problems(...bodyProblems, 'unknown-key', 'clash') },
});

export function addKeys(api: Api, { db, secret }: House): void {
  api.openapi(listRoute, async (c) => c.json(await listKeys(db, c.var.actor, c.req.valid('query')), 200));

  api.openapi(newRoute, async (c) => {
    const key = await makeKey(db, writerOf(c), { ...c.req.valid('json'), secret });
    return c.json(key, 201);
  });

  api.openapi(revokeRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json(await revokeKey(db, writerOf(c), ask), 201);
  });
}
