/** What a test of the ledger reads behind the program's back, and how it tells whether a call was refused. */
import type pg from 'pg';
import { expect } from 'vitest';
import { verifyLedger } from '../../src/actions/verify-ledger.ts';
import type { JsonObject } from '../../src/domain/canonical.ts';
import { Problem, type ProblemCode } from '../../src/domain/problem.ts';
import type { Database } from '../../src/store/connection.ts';
import { onServer } from './database.ts';
import { tu } from './joint-programme.ts';

export interface EntryRow {
  readonly seq: number;
  readonly recordId: string;
  readonly recordType: string;
  readonly version: number;
  readonly op: string;
  readonly body: JsonObject;
  readonly author: string;
  readonly organization: string;
  readonly capturedAt: Date;
  /** Hex. */
  readonly hash: string;
}

/** A chain's entries in order, read by the owner of the tables. */
export async function entriesOf(connection: pg.ClientConfig, chain: string): Promise<EntryRow[]> {
  const { rows } = await onServer(connection, (client) =>
    client.query<EntryRow>(
      `SELECT seq::int, record_id AS "recordId", record_type AS "recordType", version, op, body, author, organization,
              captured_at AS "capturedAt", encode(hash, 'hex') AS hash
         FROM entry WHERE chain = $1 ORDER BY seq`,
      [chain],
    ),
  );
  return rows;
}

/** The problem a call was refused with; anything else it threw, or its success, fails the test. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const outcome = await call.then(
    (value) => value,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Problem)) expect.fail(`no problem but ${JSON.stringify(outcome)} ${outcome}`);
  return outcome;
}

export async function refusal(call: Promise<unknown>): Promise<ProblemCode> {
  return (await problemOf(call)).code;
}

/** Every chain is whole and every table says what the entries say. */
export async function expectIntact(db: Database): Promise<void> {
  const verified = await verifyLedger(db, tu);
  expect(verified.length).toBeGreaterThan(0);
  expect(verified.map(({ fault }) => fault).filter(Boolean)).toEqual([]);
}
