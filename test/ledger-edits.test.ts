import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmRecord, disputeRecord } from '../src/actions/answer-record.ts';
import { decideSameEvent } from '../src/actions/decide-same-event.ts';
import { verifyLedger } from '../src/actions/verify-ledger.ts';
import type { JsonObject } from '../src/domain/canonical.ts';
import type { Change } from '../src/domain/next-version.ts';
import { Problem } from '../src/domain/problem.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { append } from '../src/store/ledger.ts';
import type { Receipt } from '../src/store/ledger-batch.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import {
  change,
  foundRegisters,
  lan,
  sessionBody,
  signProgramme,
  son,
  tu,
} from './support/joint-programme.ts';
import { type EntryRow, entriesOf } from './support/ledger-reading.ts';

let house: TestDatabase;
let db: Database;
let otherProcess: Database;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  otherProcess = openDatabase(house.connection);
  await foundRegisters(db);
});
afterAll(async () => {
  await Promise.all([db.close(), otherProcess.close()]);
  await house.drop();
});

const value = fc.constantFrom('1', '2');
const deed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('edit'),
      field: fc.constantFrom('title', 'narrative', 'place'),
      value,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('again'), field: fc.constant(''), value: fc.constant('') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('void', 'confirm', 'dispute', 'same', 'different'),
      field: fc.constant(''),
      value,
    }),
  },
);
const step = fc.record({
  deed,
  process: fc.nat(1),
  record: fc.nat(2),
  /** Whether the newest version is looked up before, or the last one seen is built upon. */
  looks: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
/** The steps of one round are taken at the same time. */
const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

interface Acknowledged {
  readonly change: Change;
  /** What the writer had seen. */
  readonly base: JsonObject;
  readonly receipt: Receipt;
}

class Office {
  readonly acknowledged: Acknowledged[] = [];
  readonly #seen = new Map<string, { version: number; body: JsonObject }>();
  readonly #programme: string;
  readonly #ids: readonly string[];

  constructor(programme: string, ids: readonly string[]) {
    this.#programme = programme;
    this.#ids = ids;
  }

  async take({ deed: { act, field, value }, process, record, looks }: Step): Promise<void> {
    const through = process === 0 ? db : otherProcess;
    const id = this.#ids[record] ?? '';
    const key = `${process} ${id}`;
    if (looks || !this.#seen.has(key)) await this.#look(key, id);
    const { version, body } = this.#seen.get(key) ?? { version: 0, body: {} };
    const said = {
      ...(version === 0 ? sessionBody(3, 4) : body),
      [field]: field === 'place' ? `HS/${value}` : value,
    };
    if (act === 'edit') {
      return this.#send(through, body, change('activity', said, frame(id, version, 'correct')));
    }
    if (act === 'void' && version > 0) {
      const gone = { ...body, voided: { reason: `Lý do ${value}` } };
      return this.#send(through, body, change('activity', gone, frame(id, version, 'void')));
    }
    const earlier = this.acknowledged.findLast((each) => each.change.recordId === id);
    if (act === 'again' && earlier) return this.#sendAgain(through, earlier);
    await this.#answer(through, act, id, version, value).catch(known);
  }

  async #send(through: Database, base: JsonObject, proposed: Change): Promise<void> {
    const receipts = await append(through, lan, this.#programme, [proposed]).catch(known);
    for (const receipt of receipts ?? []) this.acknowledged.push({ change: proposed, base, receipt });
  }

  async #sendAgain(through: Database, { change, receipt }: Acknowledged): Promise<void> {
    const again = await append(through, lan, this.#programme, [change]);
    expect(again).toEqual([{ ...receipt, outcome: 'standing' }]);
  }

  async #answer(
    through: Database,
    act: string,
    about: string,
    version: number,
    value: string,
  ): Promise<void> {
    const ask = { programme: this.#programme, about, aboutVersion: Math.max(1, version) };
    if (act === 'confirm') await confirmRecord(through, son, ask);
    if (act === 'dispute') {
      await disputeRecord(through, son, {
        ...ask,
        reason: 'Sổ ghi khác',
        values: { attendances: Number(value) },
      });
    }
    if (act === 'same' || act === 'different') {
      const b = this.#ids[Number(value)] ?? '';
      await decideSameEvent(through, son, { programme: this.#programme, a: about, b, verdict: act });
    }
  }

  async #look(key: string, id: string): Promise<void> {
    const rows = await entriesOf(house.connection, this.#programme);
    const newest = rows.findLast((row) => row.recordId === id);
    if (newest) this.#seen.set(key, newest);
  }
}

const frame = (recordId: string, baseVersion: number, op: 'correct' | 'void') =>
  ({ recordId, baseVersion, op: baseVersion === 0 ? 'create' : op }) as const;

function known(error: unknown): undefined {
  if (!(error instanceof Problem)) throw error;
}

const fields = ['title', 'narrative', 'place', 'voided'];

/** The entry is there under its receipt, says what its writer changed and leaves the rest as it was. */
function expectHeld(rows: readonly EntryRow[], { change, base, receipt }: Acknowledged): void {
  const held = rows[receipt.seq - 1];
  const { recordId, version, hash } = receipt;
  expect(held).toMatchObject({ recordId, version, hash });
  const before = rows.find((row) => row.recordId === recordId && row.version === version - 1)?.body ?? {};
  for (const field of fields) {
    const mine = change.body[field];
    const meant = JSON.stringify(mine) !== JSON.stringify(base[field]);
    if (meant) expect(held?.body[field]).toEqual(mine);
    else if (receipt.outcome !== 'standing') expect(held?.body[field]).toEqual(before[field]);
  }
}

it('no acknowledged change is ever lost, whatever two processes and a partner do at once', async () => {
  const run = async (steps: readonly (readonly Step[])[]) => {
    const programme = await signProgramme(db);
    const office = new Office(programme, [newId(), newId(), newId()]);
    for (const round of steps) await Promise.all(round.map((each) => office.take(each)));
    const rows = await entriesOf(house.connection, programme);
    for (const each of office.acknowledged) expectHeld(rows, each);
    const activities = rows.filter((row) => row.recordType === 'activity');
    const written = office.acknowledged.filter(({ receipt }) => receipt.outcome !== 'standing');
    expect(written.map(({ receipt }) => receipt.seq).sort((a, b) => a - b)).toEqual(
      activities.map(({ seq }) => seq),
    );
    const [verified] = await verifyLedger(db, tu, { chain: programme });
    expect(verified).toMatchObject({ entries: rows.length, fault: null });
  };
  await fc.assert(fc.asyncProperty(rounds, run), { numRuns: 40 });
}, 120_000);
