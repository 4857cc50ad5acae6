/** Where everything meets: reads the settings, joins the faces, and is the only file that listens. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import type { Accounts } from './accounts/accounts.ts';
import { keptSecret } from './accounts/auth-secret.ts';
import { isLoopback, stampAddress } from './accounts/client-address.ts';
import { publicUrlOf } from './accounts/public-url.ts';
import { inviteFirst } from './actions/invitations.ts';
import { recordAudit } from './actions/record-audit.ts';
import type { Surroundings } from './cli/command.ts';
import { loadFirst } from './cli/first-run.ts';
import { runCli } from './cli/run.ts';
import { type Config, readConfig } from './config.ts';
import { Problem, sayProblem } from './domain/problem.ts';
import { m } from './messages/messages.js';
import { openSession, type Session } from './store/session.ts';

// src/main.ts and dist/main.js both lie one folder below the checkout.
const examples = fileURLToPath(new URL('../examples', import.meta.url));
const templates = fileURLToPath(new URL('../templates', import.meta.url));

function surroundings(config: Config): Surroundings {
  const { databaseUrl, dataFolder, locale, secret } = config;
  const around: Surroundings = {
    locale,
    secret,
    examples,
    templates,
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask: askTerminal } : {}),
    openSession: ({ migrate }) => openSession({ databaseUrl, dataFolder, migrate, log: around.err }),
    openAccounts: (session) => accountsOver(session, config, around),
    serve: () => serve(config, around),
  };
  return around;
}

/** On standard error, so that results can still go to a file. */
async function askTerminal(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise((resolve) => {
      terminal.once('close', () => resolve(null));
      terminal.question(question).then(resolve, () => resolve(null));
    });
  } finally {
    terminal.close();
  }
}

async function accountsOver(session: Session, config: Config, around: Surroundings): Promise<Accounts> {
  // Only here, so that the other commands start without better-auth.
  const { openAccounts } = await import('./accounts/accounts.ts');
  const { host, port, dataFolder, accounts } = config;
  const { secret: given, ...settings } = accounts;
  const publicUrl = accounts.publicUrl ?? publicUrlOf(host, port);
  if (given === null && !session.embedded)
    throw new Problem('bad-setting', {
      name: 'CHUNGTAY_AUTH_SECRET',
      reason: 'DATABASE_URL → CHUNGTAY_AUTH_SECRET ?',
    });
  const secret = given ?? (await keptSecret(dataFolder));
  const isLocal = isLoopback(host) && isLoopback(new URL(publicUrl).hostname);
  return openAccounts(
    session.db,
    { ...settings, secret, publicUrl, isLocal, log: around.err },
    (writer, event) => recordAudit(session.db, writer, event),
  );
}

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Says of the database, the schema, the data and the address each as soon as it is true, and before the address the link
 * of the first administrator while nobody has an account; then waits for Ctrl-C.
 */
async function serve(config: Config, around: Surroundings): Promise<void> {
  const { locale } = config;
  const stopped = untilStopped();
  let answer: Fetch = () =>
    new Response(m.serve_starting({}, { locale }), { status: 503, headers: { 'retry-after': '2' } });
  // The port first: a taken one is said at once, before a database is started for nothing.
  const server = createAdaptorServer({
    fetch: (request: Request, { incoming }: HttpBindings | Http2Bindings) =>
      answer(stampAddress(request, incoming.socket.remoteAddress, config.accounts.proxies)),
  }) as Server;
  const { address, port } = await listen(server, config);
  try {
    const session = await around.openSession({ migrate: true });
    try {
      sayDatabase(session, config, around);
      const accounts = await accountsOver(session, { ...config, port }, around);
      around.out(await loadFirst(session, around));
      answer = await joinFaces(session, accounts, config);
      const link = await inviteFirst(accounts);
      if (link) around.out(m.serve_first_administrator({ link }, { locale }));
      around.out(m.serve_ready({ address }, { locale }));
      await stopped;
    } finally {
      await close(server);
      await session.close();
    }
  } finally {
    await close(server);
  }
}

async function joinFaces({ db }: Session, accounts: Accounts, config: Config): Promise<Fetch> {
  // Only here, so that the other commands start without React.
  const { createPortal } = await import('./portal/app.tsx');
  const { createApi } = await import('./api/app.ts');
  const { strictTransport } = await import('./api/strict-transport.ts');
  const { openReadingRoom } = await import('./actions/reading-room.ts');
  const room = openReadingRoom();
  const portal = createPortal(db, { accounts, room });
  const api = createApi(db, { token: config.token, secret: config.secret, accounts, room });
  const answer: Fetch = (request) =>
    (/^\/api(\/|$)/.test(new URL(request.url).pathname) ? api : portal).fetch(request);
  return strictTransport(answer, accounts.settings.publicUrl);
}

function sayDatabase(session: Session, { locale, dataFolder }: Config, around: Surroundings): void {
  const { server, embedded, ran, step } = session;
  const where = embedded ? m.serve_embedded({ folder: dataFolder }, { locale }) : 'DATABASE_URL';
  around.out(m.serve_database({ server, where }, { locale }));
  around.out(m.serve_schema({ step: String(step), ran: String(ran.length) }, { locale }));
}

async function listen(server: Server, { port, host }: Config): Promise<{ address: string; port: number }> {
  try {
    // A request that dawdles must not hold a connection for ever; uploads have bounds of their own within this one.
    server.headersTimeout = 15_000;
    server.requestTimeout = 120_000;
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Problem('port-taken', { port, host });
    throw new Problem('bad-setting', { name: 'HOST/PORT', reason: message });
  }
  const bound = server.address();
  const name = host.includes(':') ? `[${host}]` : host;
  const taken = typeof bound === 'object' && bound ? bound.port : port;
  return { address: `http://${name}:${taken}`, port: taken };
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
}

try {
  process.exitCode = await runCli(process.argv.slice(2), surroundings(readConfig(process.env)));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  // Only the settings can fail here, so the language is not known from them.
  const { what, next } = sayProblem(error, process.env.CHUNGTAY_LANG === 'en' ? 'en' : 'vi');
  process.stderr.write(`${what}\n${next}\n`);
  process.exitCode = 1;
}
