/** `/users`: the people of one's own organization, for its administrators; of every one, for whoever keeps the house. */
import { createRoute } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { invitePerson, pageInvitations, withdrawInvitation } from '../actions/invitations.ts';
import { changeRoles, pageKept } from '../actions/people.ts';
import type { Keeper } from '../actions/people-keeper.ts';
import { keeperOf, machineKeeper } from '../actions/people-keeper.ts';
import {
  invitationMadeView,
  invitationPage,
  invitationQuery,
  membershipBody,
  membershipView,
  newInvitationBody,
  userPage,
  userQuery,
  withdrawalBody,
  withdrawnView,
} from '../contract/user.ts';
import { Problem } from '../domain/problem.ts';
import { writerOf } from './authenticate.ts';
import type { Api, ApiEnv, House } from './house.ts';
import { withLink } from './paging.ts';
import { idParameter } from './parameters.ts';
import { limitJson } from './request-body.ts';
import {
  answer,
  bodyOf,
  bodyProblems,
  byToken,
  jsonByToken,
  listProblems,
  problems,
  tokenProblems,
} from './route-parts.ts';

const tags = ['users'];
/** Whoever keeps the house may belong to no organization. */
const wantSomebody: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!c.var.who) writerOf(c);
  await next();
};
const byKeeper = { ...byToken, middleware: [wantSomebody] };
const jsonByKeeper = { ...jsonByToken, middleware: [wantSomebody, limitJson] };
const keeping = ['not-signed-in', 'not-allowed'] as const;

const listRoute = createRoute({
  ...{ ...byKeeper, tags },
  method: 'get',
  path: '/users',
  operationId: 'listUsers',
  summary: 'People of the organization, and what they may do in it',
  request: { query: userQuery },
  responses: {
    200: answer('By name', userPage),
    ...problems(...tokenProblems, ...listProblems, ...keeping),
  },
});

const rolesRoute = createRoute({
  ...{ ...jsonByKeeper, tags },
  method: 'put',
  path: '/users/{id}/roles',
  operationId: 'changeRoles',
  summary: 'Say what somebody may do in the organization; with no role they leave it',
  request: { params: idParameter, body: bodyOf(membershipBody) },
  responses: {
    200: answer('What they may do from now on', membershipView),
    ...problems(...bodyProblems, ...keeping, 'unknown-person', 'last-administrator'),
  },
});

const invitationsRoute = createRoute({
  ...{ ...byKeeper, tags },
  method: 'get',
  path: '/users/invitations',
  operationId: 'listInvitations',
  summary: 'Invitations that nobody has taken yet',
  request: { query: invitationQuery },
  responses: {
    200: answer('By e-mail', invitationPage),
    ...problems(...tokenProblems, ...listProblems, ...keeping),
  },
});

const inviteRoute = createRoute({
  ...{ ...jsonByKeeper, tags },
  method: 'post',
  path: '/users/invitations',
  operationId: 'invitePerson',
  summary: 'Invite somebody by a link that works once',
  request: { body: bodyOf(newInvitationBody) },
  responses: {
    201: answer('The link, unless it went by e-mail', invitationMadeView),
    ...problems(
      ...[...bodyProblems, ...keeping],
      ...([
        'unknown-organization',
        'ended-organization',
        'invalid-email',
        'invalid-name',
        'no-role',
      ] as const),
    ),
  },
});

const withdrawRoute = createRoute({
  ...{ ...jsonByKeeper, tags },
  method: 'post',
  path: '/users/invitations/withdrawal',
  operationId: 'withdrawInvitation',
  summary: 'End the open invitations of an e-mail address',
  request: { body: bodyOf(withdrawalBody) },
  responses: {
    200: answer('How many ended', withdrawnView),
    ...problems(...bodyProblems, ...keeping, 'invalid-email'),
  },
});

type Context = { readonly var: ApiEnv['Variables'] };

/** A key of the API manages nobody. Throws `not-signed-in` or `not-allowed`. */
function keeperIn({ var: { actor, who } }: Context): Keeper {
  if (actor.kind === 'operator') return machineKeeper;
  if (!who) throw new Problem('not-signed-in');
  return keeperOf(who);
}

export function addUsers(api: Api, { accounts }: House): void {
  const wanted = () => {
    if (!accounts) throw new Problem('not-signed-in');
    return accounts;
  };
  api.openapi(listRoute, async (c) =>
    c.json(withLink(c, await pageKept(wanted(), keeperIn(c), c.req.valid('query'))), 200),
  );

  api.openapi(rolesRoute, async (c) => {
    const ask = { ...c.req.valid('json'), person: c.req.valid('param').id };
    await changeRoles(wanted(), keeperIn(c), ask);
    return c.json(ask, 200);
  });

  api.openapi(invitationsRoute, async (c) =>
    c.json(withLink(c, await pageInvitations(wanted(), keeperIn(c), c.req.valid('query'))), 200),
  );

  api.openapi(inviteRoute, async (c) => {
    const ask = { ...c.req.valid('json'), locale: c.var.locale };
    return c.json(await invitePerson(wanted(), keeperIn(c), ask), 201);
  });

  api.openapi(withdrawRoute, async (c) => {
    const ended = await withdrawInvitation(wanted(), keeperIn(c), c.req.valid('json').email);
    return c.json({ ended }, 200);
  });
}
