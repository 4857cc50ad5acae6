/** Kills the command that signs a report amid its work: the signature is there whole or not at all, and signing goes on. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../bin/prepare.mjs';
import { exportEdition } from '../src/actions/export-edition.ts';
import { submitReport } from '../src/actions/review-report.ts';
import { nodeTools } from '../src/actions/verify-edition.ts';
import { checkEdition } from '../src/domain/edition-check.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import { addressOf } from './support/database-address.ts';
import { foundRegisters, lan, post, son, union } from './support/joint-programme.ts';
import { entriesOf, expectIntact, refusal } from './support/ledger-reading.ts';
import { draftReport, makeKeys, secret, sign } from './support/signing.ts';

const COMMAND = 'chungtay-to-be-killed';
let house: TestDatabase;
let db: Database;

beforeAll(async () => {
  await ensureBuilt();
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
}, 180_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

interface Signing {
  readonly programme: string;
  readonly command: ChildProcess;
}

function startSigning(report: string, party: string): ChildProcess {
  const env = {
    ...process.env,
    // PGAPPNAME: by it the server's list of sessions tells the command from this test.
    ...{ DATABASE_URL: addressOf(house.connection), PGAPPNAME: COMMAND },
    CHUNGTAY_SECRET: secret.toString('base64'),
  };
  const words = ['bin/chungtay', 'report', 'sign', report, '--as', party];
  return spawn(process.execPath, words, { env, stdio: 'ignore' });
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > last) throw new Error(`never came: ${what}`);
    await pause(5);
  }
}

/** Sessions of the command, those of a killed one too until the server has noticed. */
const sessions = (more = '') =>
  onServer(house.connection, async (client) => {
    const found = await client.query(`SELECT FROM pg_stat_activity WHERE application_name = $1 ${more}`, [
      COMMAND,
    ]);
    return found.rowCount ?? 0;
  });

async function kill(command: ChildProcess): Promise<void> {
  if (command.exitCode !== null) return;
  const over = once(command, 'exit');
  command.kill('SIGKILL');
  await over;
}

/** Holds what the command needs, and kills the command once it waits for it. */
const killWaiting =
  (hold: string, values: (programme: string) => string[]) =>
  ({ programme, command }: Signing) =>
    onServer(house.connection, async (client: pg.Client) => {
      await client.query('BEGIN');
      await client.query(hold, values(programme));
      await until('the command waits', async () => (await sessions(`AND wait_event_type = 'Lock'`)) > 0);
      await kill(command);
      await client.query('ROLLBACK');
    });

const beforeWriting = killWaiting('SELECT FROM chain WHERE id = $1 FOR UPDATE', (programme) => [programme]);
const amidWriting = killWaiting('LOCK TABLE record IN SHARE MODE', () => []);

async function afterWriting({ programme, command }: Signing): Promise<void> {
  const before = (await papersOf(programme)).length;
  await until('the command has signed', async () => (await papersOf(programme)).length > before);
  await kill(command);
}

async function atAnyMoment({ command }: Signing): Promise<void> {
  await until('the command has come', async () => (await sessions()) > 0);
  await pause(Math.random() * 400);
  await kill(command);
}

/** What signing writes, in the order of the ledger. */
const papersOf = async (programme: string) =>
  (await entriesOf(house.connection, programme))
    .map(({ recordType }) => recordType)
    .filter((type) => type === 'edition' || type === 'signature');

const none: readonly string[] = [];
const turns = {
  first: { writer: lan, party: union, before: none, after: ['edition', 'signature'] },
  second: {
    ...{ writer: son, party: post },
    ...{ before: ['edition', 'signature'], after: ['edition', 'signature', 'signature'] },
  },
} as const;

type Outcome = 'not at all' | 'whole' | 'either';
type Round = readonly [
  turn: keyof typeof turns,
  when: string,
  outcome: Outcome,
  act: (signing: Signing) => Promise<void>,
];
const rounds: readonly Round[] = (['first', 'second'] as const).flatMap((turn): readonly Round[] => [
  [turn, 'before it writes', 'not at all', beforeWriting],
  [turn, 'when its entries are written but not its records', 'not at all', amidWriting],
  [turn, 'as soon as it has signed', 'whole', afterWriting],
  ...Array.from({ length: 3 }, (): Round => [turn, 'at any moment', 'either', atAnyMoment]),
]);

it.each(rounds)('the %s party’s command killed %s has signed: %s', async (turn, _, outcome, act) => {
  const { writer, party, before, after } = turns[turn];
  const { programme, report } = await draftReport(db);
  await submitReport(db, lan, { report });
  if (turn === 'second') await sign(db, lan, report);

  await act({ programme, command: startSigning(report, party) });
  await until('the server has let go of the command', async () => (await sessions()) === 0);

  await expectIntact(db);
  const papers = await papersOf(programme);
  const possible = { 'not at all': [before], whole: [after], either: [before, after] };
  expect(possible[outcome]).toContainEqual(papers);

  if (papers.length === before.length) await sign(db, writer, report);
  else expect(await refusal(sign(db, writer, report))).toBe('already-signed');
  if (turn === 'first') await sign(db, son, report);
  expect(await papersOf(programme)).toEqual(turns.second.after);
  await expectVerified(programme);
  await expectIntact(db);
});

async function expectVerified(programme: string): Promise<void> {
  const entries = await entriesOf(house.connection, programme);
  const id = entries.find(({ recordType }) => recordType === 'edition')?.recordId ?? '';
  const { ok, steps } = await checkEdition((await exportEdition(db, lan, { id })).bytes, nodeTools);
  expect(steps.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(ok).toBe(true);
}
