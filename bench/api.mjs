// A signed-in read of one activity through the API, with session, rate limit, permission and row security, beside the same
// read without them: the same route and answer, the same statements over a connection that sees everything.
import { Hono } from 'hono';
import { openAccounts } from '../dist/accounts/accounts.js';
import { invitePerson, takeUpInvitation } from '../dist/actions/invitations.js';
import { machineKeeper } from '../dist/actions/people-keeper.js';
import { recordActivity } from '../dist/actions/record-activity.js';
import { recordAudit } from '../dist/actions/record-audit.js';
import { showActivity } from '../dist/actions/show-activity.js';
import { createApi } from '../dist/api/app.js';
import { signProgramme, union, villages } from './house.mjs';
import { duration, milliseconds } from './measure.mjs';

const home = 'http://localhost';
const machine = { kind: 'operator', author: 'bench' };

export async function measureApi({ db }, { times }) {
  const programme = await signProgramme(db, 'bench-api');
  const ids = [];
  for (let at = 0; at < 50; at++) {
    const { recordId } = await recordActivity(db, union, { programme, activity: session(at) });
    ids.push(recordId);
  }
  const accounts = accountsOver(db);
  const limits = { asker: 1e9, network: 1e9 };
  const api = createApi(db, { token: null, secret: null, accounts, limits });
  const Cookie = await signIn(api, accounts);
  const bare = new Hono().get('/api/v1/programmes/:programme/activities/:id', async (c) =>
    c.json(await showActivity(db, machine, c.req.param())),
  );
  const path = (at) => `${home}/api/v1/programmes/${programme}/activities/${ids[at % ids.length]}`;
  const read = (app, headers) => async (at) => {
    const answer = await app.request(path(at), { headers });
    if (answer.status !== 200) throw new Error(await answer.text());
    await answer.arrayBuffer();
  };
  // Turn by turn, so that both meet the same machine.
  const [signedIn, limit] = [[], []];
  for (let round = 0; round < 5; round++) {
    limit.push(await milliseconds(times, read(bare)));
    signedIn.push(await milliseconds(times, read(api, { Cookie })));
  }
  duration('API, one activity, signed in', middle(signedIn), 'without session and permission', middle(limit));
}

const session = (at) => ({
  ...{
    kind: 'awareness',
    organization: union.organization,
    place: villages[at],
    from: '2024-03-08',
    to: '2024-03-08',
  },
  measures: { sessions: { value: 1 }, attendances: { value: 40 + at } },
});

const middle = (rounds) => rounds.sort((a, b) => a.median - b.median)[Math.floor(rounds.length / 2)];

function accountsOver(db) {
  const settings = {
    ...{ secret: 'x'.repeat(40), publicUrl: home, isLocal: true, proxies: 0, smtp: null, oidc: null },
    log: () => {},
  };
  return openAccounts(db, settings, (writer, event) => recordAudit(db, writer, event));
}

/** The cookies of somebody of the first party. */
async function signIn(api, accounts) {
  const [email, password] = ['mai@bench.example', 'bốn mùa gió thổi qua đồng'];
  const guest = { email, organization: union.organization, roles: ['coordinator'], locale: 'vi' };
  const { link } = await invitePerson(accounts, machineKeeper, guest);
  await takeUpInvitation(accounts, {
    ...{ token: link.split('/').at(-1), name: 'Mai', email: '', password, who: null },
  });
  const answer = await api.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: home },
    body: JSON.stringify({ email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
