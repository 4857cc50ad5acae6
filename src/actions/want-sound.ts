/** Works every figure of a frozen edition out again from its entries before somebody signs it. */
import type { Edition, Erratum } from '../domain/edition.ts';
import { checkFigures } from '../domain/edition-check-figures.ts';
import { readEvidence } from '../domain/evidence-list.ts';
import { Problem } from '../domain/problem.ts';
import type { Tx } from '../store/connection.ts';
import { readEntriesAt } from '../store/evidence.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { verifyEntries } from './verify-ledger.ts';
import { paperHash } from './want-edition.ts';

/** Throws `broken-ledger` naming the entry that is not as it was frozen, or the figure that comes out otherwise. */
export async function wantSound(
  tx: Tx,
  paper: { readonly chain: string; readonly body: Edition },
): Promise<void> {
  const { chain, body } = paper;
  const vouched = readEvidence(body.evidence);
  const entries = await readEntriesAt(
    tx,
    chain,
    vouched.map(({ seq }) => seq),
  );
  const hashes = new Map(entries.map(({ entry, hash }) => [entry.seq, hash.toString('hex')]));
  const stray = vouched.find(({ seq, hash }) => hashes.get(seq) !== hash);
  if (stray) {
    const reason = {
      vi: 'bút toán không như lúc lập bản ký',
      en: 'the entry is not as it was when the edition was made',
    };
    throw new Problem('broken-ledger', { chain, seq: stray.seq, reason });
  }
  const steps = checkFigures(
    body,
    entries.map(({ entry }) => entry),
  );
  const fault = steps.find(({ state }) => state === 'fault');
  if (fault)
    throw new Problem('broken-ledger', {
      chain,
      seq: body.position,
      reason: fault.said,
    });
}

/** The ledger itself, up to now and so up to the position signed. Throws `broken-ledger`. */
export async function wantVerified(tx: Tx, { id, seq, hash }: ProgrammeRow): Promise<void> {
  const fault = await verifyEntries(tx, { id, seq, hash: Buffer.from(hash, 'hex') }, () => null);
  if (fault) throw new Problem('broken-ledger', { ...fault });
}

/** What is signed must be what its entry holds, not what somebody made of the table beside. Throws `broken-ledger`. */
export async function wantAsWritten(
  tx: Tx,
  { chain, seq, body }: { readonly chain: string; readonly seq: number; readonly body: Edition | Erratum },
): Promise<void> {
  const [written] = await readEntriesAt(tx, chain, [seq]);
  if (written && paperHash(written.entry.body as unknown as Erratum) === paperHash(body)) return;
  const reason = { vi: 'văn bản không khớp bút toán', en: 'the paper is not what its entry holds' };
  throw new Problem('broken-ledger', { chain, seq, reason });
}
