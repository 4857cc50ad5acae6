/**
 * A party signs a report. The first signature freezes the edition; the others sign that same edition, after its values
 * were worked out again from its entries and the ledger was verified.
 */
import type { Writer } from '../domain/access.ts';
import { todayIn } from '../domain/civil-date.ts';
import { type Edition, editionSchema } from '../domain/edition.ts';
import { Problem } from '../domain/problem.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import { fingerprintOf } from '../store/signing-keys.ts';
import { prepareEdition } from './prepare-edition.ts';
import { type Desk, openDesk, stepOf, wantStatus } from './report-desk.ts';
import { type SignAct, signatureFor, wantDayFor, wantSigner, wantTurn } from './sign-paper.ts';
import { signingParties } from './signing-parties.ts';
import { paperHash, wantEdition } from './want-edition.ts';
import { wantAsWritten, wantSound, wantVerified } from './want-sound.ts';

export interface SignReport extends SignAct {
  /** Id of the report. */
  readonly report: string;
  /** Print both values and the reasons where the partners still differ, instead of refusing. */
  readonly printDisputes?: boolean | undefined;
}

export interface Signed {
  /** The edition or erratum. */
  readonly id: string;
  readonly ordinal: number;
  /** What was signed: the SHA-256 of its canonical JSON, hex. */
  readonly hash: string;
  readonly party: string;
  readonly fingerprint: string;
  /** Parties that have not signed yet. */
  readonly missing: readonly string[];
}

/** Also throws what freezing and finding the signer throw, `not-in-review`, `not-your-turn`, `already-signed`, `refused-meanwhile`, `broken-ledger`. */
export async function signReport(db: Database, writer: Writer, ask: SignReport): Promise<Signed> {
  const { desk, paper, signer, steps, given } = await read(db, writer, (tx) => prepare(db, tx, writer, ask));
  const author = ask.signatory?.name ?? writer.author;
  const changes = steps.map((step) => stepOf(writer, desk.organization, step, author));
  await append(db, writer, desk.row.id, changes);
  // Another party may have refused while this one signed; then the signature stands under nothing.
  const { refused } = await read(db, writer, (tx) => wantEdition(tx, paper.id));
  if (refused) throw new Problem('refused-meanwhile', { id: desk.report.id });
  const { ordinal, parties } = paper.body;
  const done = [...given, desk.party];
  return {
    ...{ id: paper.id, ordinal, hash: paper.hash, party: desk.party },
    fingerprint: fingerprintOf(signer.key.body.publicKey),
    missing: parties.filter(({ code }) => !done.includes(code)).map(({ name }) => name.vi),
  };
}

async function prepare(db: Database, tx: Tx, writer: Writer, ask: SignReport) {
  const desk = await openDesk(db, tx, writer, ask);
  const standing = desk.steps.edition && (await wantEdition(tx, desk.steps.edition.id));
  // Said before anything about keys: whoever has signed already wants to hear just that.
  const given = desk.status === 'in-review' ? [] : (standing?.signatures ?? []);
  const day = ask.on ?? todayIn(new Date());
  const frozenOrder = desk.status === 'signing' && standing?.body.parties.map(({ code }) => code);
  const order = frozenOrder || signingParties(desk.row, desk.organizations, day);
  if (desk.status !== 'draft') wantTurn(order, given, desk.party, desk.organizations);
  wantStatus(desk, 'in-review', 'signing');
  const signer = await wantSigner(tx, writer, desk, ask);
  await wantVerified(tx, desk.row);
  const frozen = desk.status === 'signing' ? standing : null;
  const paper = frozen ?? (await freeze(tx, writer, desk, signer.on, ask.printDisputes ?? false));
  if (frozen) await wantAsWritten(tx, frozen);
  if (frozen && frozen.body.aboutVersion !== desk.steps.version) {
    const { aboutVersion: reviewed } = frozen.body;
    throw new Problem('report-changed', { id: desk.report.id, reviewed, version: desk.steps.version });
  }
  wantDayFor(paper.body, signer.on);
  await wantSound(tx, paper);
  const signature = await signatureFor(tx, paper, signer, ask);
  const edition = { recordType: 'edition', recordId: paper.id, baseVersion: 0, body: paper.body } as const;
  const steps = frozen ? [signature] : [edition, signature];
  return { desk, paper, signer, steps, given: given.map(({ body }) => body.party) };
}

interface FrozenPaper {
  readonly id: string;
  readonly chain: string;
  readonly body: Edition;
  readonly hash: string;
}

async function freeze(
  tx: Tx,
  writer: Writer,
  desk: Desk,
  date: string,
  printDisputes: boolean,
): Promise<FrozenPaper> {
  // Through the schema, so that what is hashed here is what the ledger keeps.
  const body = editionSchema.parse(await prepareEdition(tx, writer, desk, { date, printDisputes }));
  // Two who sign first at the same moment would make the same edition, and only one of them can.
  const id = stableId('edition', desk.report.id, String(body.ordinal), String(desk.steps.review?.seq ?? 0));
  return { id, chain: desk.row.id, body, hash: paperHash(body) };
}
