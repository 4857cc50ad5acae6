/** An erratum: what has come to differ from a signed edition, frozen so that both partners can sign it too. */
import type { Writer } from '../domain/access.ts';
import { type Erratum, erratumSchema } from '../domain/edition.ts';
import { Problem } from '../domain/problem.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordsAbout } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { fingerprintOf, readSignatures } from '../store/signing-keys.ts';
import { actingParty, actsFor } from './acting-party.ts';
import { editionDifferences, sayTheSame } from './edition-differences.ts';
import { wantPartyRole } from './programme-desk.ts';
import { type ActsFor, stepOf } from './report-desk.ts';
import { type SignAct, signatureFor, wantSigner, wantTurn } from './sign-paper.ts';
import type { Signed } from './sign-report.ts';
import { signingParties } from './signing-parties.ts';
import { paperHash, type WantedEdition, wantEdition } from './want-edition.ts';
import { wantPaper } from './want-paper.ts';
import { wantAsWritten, wantVerified } from './want-sound.ts';

export interface IssueErratum extends ActsFor {
  /** Id of the edition. */
  readonly edition: string;
  readonly reason?: string | undefined;
  readonly date: string;
}

/** Throws `unsigned-edition`, `no-difference`, or `already-corrected` where the last erratum says it all. */
export async function issueErratum(
  db: Database,
  writer: Writer,
  ask: IssueErratum,
): Promise<{ readonly id: string; readonly erratum: Erratum; readonly receipt: Receipt }> {
  const { edition, body, organization } = await read(db, writer, async (tx) => {
    const edition = await wantEdition(tx, ask.edition);
    wantComplete(edition);
    const registers = await openRegisters(db, tx);
    const organization = actsFor(writer, ask.organization);
    const organizations = await registers.organizations();
    actingParty(edition.row, organizations, organization);
    wantPartyRole(writer, 'erratum');
    const able = signingParties(edition.row, organizations, ask.date);
    const lines = await editionDifferences(tx, registers, edition, writer);
    if (lines.length === 0) throw new Problem('no-difference');
    const earlier = await recordsAbout(tx, edition.chain, 'erratum', edition.id);
    const last = earlier.at(-1)?.body;
    if (last && sayTheSame(last.lines, lines))
      throw new Problem('already-corrected', { ordinal: last.ordinal });
    const { row } = edition;
    const body = erratumSchema.parse({
      ...{ about: edition.id, edition: edition.hash, ordinal: earlier.length + 1, date: ask.date },
      ...(ask.reason ? { reason: ask.reason } : {}),
      parties: edition.body.parties.filter(({ code }) => able.includes(code)),
      ...{ from: edition.body.position, to: row.seq, head: row.hash, lines },
    } satisfies Erratum);
    return { edition, body, organization };
  });
  const id = stableId('erratum', edition.id, String(body.ordinal));
  const step = stepOf(writer, organization, { recordType: 'erratum', recordId: id, baseVersion: 0, body });
  const [receipt] = await append(db, writer, edition.chain, [step]);
  return { id, erratum: body, receipt: receipt as Receipt };
}

/** Throws `unsigned-edition` naming the parties that have not signed. */
export function wantComplete({ body, signatures, refused }: WantedEdition): void {
  const missing = body.parties.filter(({ code }) => !signatures.some((each) => each.body.party === code));
  if (refused || missing.length > 0) {
    throw new Problem('unsigned-edition', { missing: missing.map(({ name }) => name.vi) });
  }
}

export interface SignErratum extends SignAct {
  readonly erratum: string;
}

/** Also throws what finding the signer throws, `not-your-turn`, `already-signed`, `broken-ledger`. */
export async function signErratum(db: Database, writer: Writer, ask: SignErratum): Promise<Signed> {
  const { paper, who, signer, signature, given } = await read(db, writer, (tx) =>
    prepare(db, tx, writer, ask),
  );
  const author = ask.signatory?.name ?? writer.author;
  await append(db, writer, paper.chain, [stepOf(writer, who.organization, signature, author)]);
  const done = [...given, who.party];
  return {
    ...{
      id: paper.id,
      ordinal: paper.body.ordinal,
      hash: signature.body.hash,
      party: who.party,
    },
    fingerprint: fingerprintOf(signer.key.body.publicKey),
    missing: paper.body.parties.filter(({ code }) => !done.includes(code)).map(({ name }) => name.vi),
  };
}

async function prepare(db: Database, tx: Tx, writer: Writer, ask: SignErratum) {
  const { paper, row } = await wantPaper(tx, 'erratum', ask.erratum);
  const organizations = await (await openRegisters(db, tx)).organizations();
  const organization = actsFor(writer, ask.organization);
  const who = { organization, organizations, party: actingParty(row, organizations, organization) };
  const hash = paperHash(paper.body);
  const signatures = await readSignatures(tx, paper.chain, { id: paper.id, hash });
  const order = paper.body.parties.map(({ code }) => code);
  wantTurn(order, signatures, who.party, organizations);
  const signer = await wantSigner(tx, writer, who, ask);
  await wantVerified(tx, row);
  await wantAsWritten(tx, paper);
  const signature = await signatureFor(tx, { id: paper.id, hash }, signer, ask);
  return { paper, who, signer, signature, given: signatures.map(({ body }) => body.party) };
}
