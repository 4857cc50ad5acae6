/** What the faces show of an edition and of those who signed it. */
import type { EditionSummary, SignatureView } from '../contract/edition.ts';
import type { Register } from '../domain/register.ts';
import type { Tx } from '../store/connection.ts';
import { readEntriesAt } from '../store/evidence.ts';
import type { TypedRecord } from '../store/records.ts';
import { supersededBy } from '../store/report-steps.ts';
import { fingerprintOf, readKeys } from '../store/signing-keys.ts';
import type { WantedEdition } from './want-edition.ts';

export async function summaryOfEdition(
  tx: Tx,
  edition: WantedEdition,
  organizations: Register,
): Promise<EditionSummary> {
  const { id, chain, row, body, hash, refused } = edition;
  const { number, slug, title, synthetic } = row.body;
  const signatures = await signatureViews(tx, chain, edition.signatures, organizations);
  const missing = body.parties.filter(({ code }) => !signatures.some(({ party }) => party.code === code));
  const later = await supersededBy(tx, chain, id);
  const state = refused ? 'refused' : missing.length > 0 ? 'signing' : later ? 'superseded' : 'signed';
  return {
    ...{ id, report: body.about, programme: { number, slug, title, synthetic }, ordinal: body.ordinal },
    ...{ kind: body.kind, title: body.title, period: body.period, date: body.date, state },
    ...{ supersedes: body.supersedes, supersededBy: later },
    ...{ position: body.position, head: body.head, hash, signatures, missing: refused ? [] : missing },
  };
}

export async function signatureViews(
  tx: Tx,
  chain: string,
  signatures: readonly TypedRecord<'signature'>[],
  organizations: Register,
): Promise<SignatureView[]> {
  if (signatures.length === 0) return [];
  const keys = new Map((await readKeys(tx)).map((key) => [key.id, key]));
  const entries = await readEntriesAt(
    tx,
    chain,
    signatures.map(({ seq }) => seq),
  );
  const recorded = new Map(entries.map(({ entry }) => [entry.seq, entry.recordedAt]));
  return signatures.map(({ seq, body }) => {
    const key = keys.get(body.key)?.body;
    const named = (code: string) => ({
      code,
      name: (organizations.at(code, body.signedOn) ?? organizations.rowsOf(code).at(-1))?.name ?? {
        vi: code,
        en: code,
      },
    });
    return {
      ...{ party: named(body.party), organization: named(body.organization), signedOn: body.signedOn },
      ...{ recordedAt: recorded.get(seq) ?? '', key: body.key, value: body.value },
      fingerprint: key ? fingerprintOf(key.publicKey) : '',
      revoked: key?.revoked !== undefined,
      signatory: body.signatory ?? null,
    };
  });
}
