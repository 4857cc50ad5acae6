/** Confirms many records at once, each at the version looked at; what has moved on since is left out and named. */
import type { Writer } from '../domain/access.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { Problem } from '../domain/problem.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { answersBy } from '../store/answers.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { type StandingRecord, standingRecords } from '../store/records.ts';
import { answerChange } from './answer-record.ts';
import { type ActIn, type Desk, openProgramme, partyOf, wantRole } from './programme-desk.ts';

export interface Looked {
  readonly about: string;
  readonly aboutVersion: number;
}

export interface LeftOut extends Looked {
  /** The version that stands; null where there is no such record. */
  readonly version: number | null;
  readonly problem: Extract<
    ProblemCode,
    'unknown-record' | 'voided-record' | 'own-record' | 'moved-on' | 'version-ahead'
  >;
}

export interface Confirmed {
  /** One answer a record, in the order asked. */
  readonly confirmed: readonly (Looked & { readonly receipt: Receipt })[];
  readonly left: readonly LeftOut[];
}

// Each round leaves out what moved on while it was under way.
const MOST_ROUNDS = 5;

/** All the rest in one append. Throws `role-needed` or `not-a-party`. */
export async function confirmRecords(
  db: Database,
  writer: Writer,
  ask: ActIn & { readonly records: readonly Looked[]; readonly capturedAt?: string | undefined },
): Promise<Confirmed> {
  const records = [...new Map(ask.records.map((each) => [each.about.trim().toLowerCase(), each]))].map(
    ([about, { aboutVersion }]) => ({ about, aboutVersion }),
  );
  for (let round = 1; ; round += 1) {
    const { chain, sound, changes, left } = await read(db, writer, (tx) =>
      sortOut(db, tx, writer, { ...ask, records }),
    );
    try {
      const receipts = changes.length > 0 ? await append(db, writer, chain, changes) : [];
      return { confirmed: sound.map((each, at) => ({ ...each, receipt: receipts[at] as Receipt })), left };
    } catch (error) {
      const moved = error instanceof Problem && ['moved-on', 'clash'].includes(error.code);
      if (!moved || round === MOST_ROUNDS) throw error;
    }
  }
}

async function sortOut(
  db: Database,
  tx: Tx,
  writer: Writer,
  ask: ActIn & { readonly records: readonly Looked[]; readonly capturedAt?: string | undefined },
) {
  const desk = await openProgramme(db, tx, writer, ask);
  wantRole(desk, 'answer');
  const party = partyOf(desk);
  const ids = ask.records.map((each) => each.about).filter((id) => recordIdSchema.safeParse(id).success);
  const standing = await standingRecords(tx, desk.chain, ids);
  const left = ask.records.flatMap((each) => leftOut(each, standing.get(each.about), party));
  const out = new Set(left.map((each) => each.about));
  const sound = ask.records.filter((each) => !out.has(each.about));
  const earlier = await answersBy(tx, desk.chain, party, ids);
  const changes = sound.map((each) => confirmation(desk, party, each, earlier, ask.capturedAt));
  return { chain: desk.chain, sound, changes, left };
}

const answerable = ['activity', 'opening-balance'];

function leftOut(looked: Looked, record: StandingRecord | undefined, party: string): readonly LeftOut[] {
  const known = record && answerable.includes(record.recordType) ? record : undefined;
  const because = (problem: LeftOut['problem']) => [{ ...looked, version: known?.version ?? null, problem }];
  if (!known) return because('unknown-record');
  if (known.voided) return because('voided-record');
  if (known.body.party === party) return because('own-record');
  if (looked.aboutVersion > known.version) return because('version-ahead');
  return looked.aboutVersion < known.version ? because('moved-on') : [];
}

function confirmation(
  desk: Desk,
  party: string,
  { about, aboutVersion }: Looked,
  earlier: Awaited<ReturnType<typeof answersBy>>,
  capturedAt: string | undefined,
) {
  const body = { verdict: 'confirmed', about, aboutVersion, party } as const;
  const change = answerChange(desk, body, earlier.get(about), capturedAt);
  return { ...change, seen: [{ recordId: about, version: aboutVersion }] };
}
