/** Kills the program and its database amid the work, again and again: what was acknowledged is there afterwards. */
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../bin/prepare.mjs';
import { confirmRecord } from '../src/actions/answer-record.ts';
import { evaluateFigure } from '../src/actions/evaluate-figure.ts';
import { correctActivity, recordActivity } from '../src/actions/record-activity.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import type { Receipt } from '../src/store/ledger-batch.ts';
import { migrate } from '../src/store/migrate.ts';
import { createDatabase } from './support/database.ts';
import { foundRegisters, lan, signProgramme, son, tu } from './support/joint-programme.ts';
import { type Deed, killPostmaster, killSession, type Office, openOffice } from './support/killing.ts';
import { type EntryRow, entriesOf, expectIntact } from './support/ledger-reading.ts';

const given = process.env.DATABASE_URL !== undefined;
let folder: string;
let programme: string;
/** Where the data of DATABASE_URL lie; the embedded server is started and left again each time. */
let lasting: pg.ClientConfig | undefined;
const offices: Office[] = [];

interface Visit {
  readonly connection: pg.ClientConfig;
  readonly db: Database;
}

async function visit<T>(work: (visit: Visit) => Promise<T>): Promise<T> {
  const server = lasting ? { connection: lasting, stop: async () => {} } : await startEmbedded({ folder });
  const db = openDatabase(server.connection);
  try {
    return await work({ connection: server.connection, db });
  } finally {
    await db.close();
    await server.stop();
  }
}

beforeAll(async () => {
  await ensureBuilt();
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'chungtay-kill-')));
  await chmod(folder, 0o755); // as root the database runs as another user, who must be able to enter
  if (given) lasting = (await createDatabase()).connection;
  await visit(async ({ connection, db }) => {
    await migrate(connection);
    await foundRegisters(db);
    programme = await signProgramme(db);
  });
}, 180_000);
afterAll(async () => {
  for (const office of offices) await office.kill();
  await killPostmaster(folder).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

/** All rounds together. */
const deeds: Deed[] = [];
const receipts = new Map<Deed, Receipt>();

async function work(act: (office: Office) => Promise<void>): Promise<Office> {
  const office = openOffice(lasting ? { programme, connection: lasting } : { programme, folder });
  offices.push(office);
  await office.acknowledged(30);
  await pause(Math.random() * 400);
  await act(office);
  for (const [call, deed] of office.deeds) {
    deeds.push(deed);
    const receipt = office.receipts.get(call);
    if (receipt) receipts.set(deed, receipt);
  }
  return office;
}

const soon = () => pause(Math.random() * 15);

async function killBoth(office: Office): Promise<void> {
  const kills = [() => killPostmaster(folder), () => office.kill()].sort(() => Math.random() - 0.5);
  for (const kill of kills) {
    await kill();
    await soon();
  }
}

/** The server recovers from a killed session while the program goes on, until both are killed. */
async function killSessionFirst(office: Office): Promise<void> {
  await visit(({ connection }) => killSession(connection));
  const before = office.receipts.size;
  await office.acknowledged(before + 100);
  await killBoth(office);
}

async function expectKept(): Promise<void> {
  await visit(async ({ connection, db }) => {
    const rows = await entriesOf(connection, programme);
    for (const { seq, hash, recordId, version } of receipts.values()) {
      expect(rows[seq - 1]).toMatchObject({ seq, hash, recordId, version });
    }
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
    expect(new Set(rows.map(({ recordId, version }) => `${recordId} ${version}`)).size).toBe(rows.length);
    await expectFigures(db, rows);
    await expectIntact(db);
  });
}

/** The figure says what the newest version of each session says, counted from the entries by hand. */
async function expectFigures(db: Database, rows: readonly EntryRow[]): Promise<void> {
  const newest = new Map(rows.map((row) => [row.recordId, row]));
  const sessions = [...newest.values()].filter((row) => row.recordType === 'activity');
  const attendances = sessions.map(
    (row) => (row.body.measures as { attendances: { value: number } }).attendances.value,
  );
  const value = attendances.reduce((sum, each) => sum + each, 0);
  const figure = await evaluateFigure(db, tu, { programme, code: 'awareness.attendances' });
  expect(figure).toMatchObject({ value, records: sessions.length, seq: rows.length });
}

async function sendUnacknowledgedAgain(): Promise<void> {
  const actions = { recordActivity, correctActivity, confirmRecord };
  const writers = { lan, son };
  await visit(async ({ db }) => {
    for (const deed of deeds.filter((each) => !receipts.has(each))) {
      receipts.set(deed, await actions[deed.act](db, writers[deed.writer], deed.ask));
    }
  });
}

type Round = readonly [what: string, kill: (office: Office) => Promise<void>];
const rounds: readonly Round[] = given
  ? Array.from({ length: 6 }, (): Round => ['the program', (office) => office.kill()])
  : [
      ...Array.from({ length: 4 }, (): Round => ['the server and the program', killBoth]),
      ['the program, and then the server', (office) => office.kill().then(() => killPostmaster(folder))],
      ['a session, and then both', killSessionFirst],
      ['only the program', (office) => office.kill()],
    ];

it.each(rounds)(
  'keeps every acknowledged change when %s is killed, and takes the others when sent again',
  async (_, kill) => {
    const [before, known] = [deeds.length, receipts.size];
    const office = await work(kill);
    expect([...office.lost.values()].filter((why) => why !== 'database-unreachable')).toEqual([]);
    expect(receipts.size).toBeGreaterThanOrEqual(known + 30);
    await expectKept();
    await sendUnacknowledgedAgain();
    expect(receipts.size).toBe(deeds.length);
    expect(deeds.length).toBeGreaterThan(before);
    await expectKept();
  },
);
