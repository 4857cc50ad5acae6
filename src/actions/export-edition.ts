/** Puts a signed edition into one file with everything it takes to check it anywhere: see docs/edition-file.md. */
import { createHash } from 'node:crypto';
import type { Writer } from '../domain/access.ts';
import { type EditionFile, type LedgerLine, writeEditionFile } from '../domain/edition-file.ts';
import { readEvidence } from '../domain/evidence-list.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import type { StoredEntry } from '../store/entries.ts';
import { readEntriesAt } from '../store/evidence.ts';
import { REGISTERS } from '../store/ledger.ts';
import { recordsAbout } from '../store/records.ts';
import { supersededBy } from '../store/report-steps.ts';
import { readKeys } from '../store/signing-keys.ts';
import { wantComplete } from './issue-erratum.ts';
import { noteExport } from './note-export.ts';
import { type WantedEdition, wantEdition } from './want-edition.ts';

export interface ExportedEdition {
  /** `ban-ky-04-ctr-dv-dps-2016-2021-1.zip`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Noted in the audit. Not for the public: the file holds the records behind the figures word for word, small counts of groups too.
 * Throws `unknown-edition` or `unsigned-edition`.
 */
export async function exportEdition(
  db: Database,
  writer: Writer,
  ask: { readonly id: string },
): Promise<ExportedEdition> {
  const { edition, file } = await read(db, writer, async (tx) => {
    const edition = await wantEdition(tx, ask.id);
    wantComplete(edition);
    return { edition, file: await readFileContents(tx, edition) };
  });
  await noteExport(db, writer, edition.chain, `edition ${edition.id} zip`);
  const bytes = await writeEditionFile(file, (each) => createHash('sha256').update(each).digest());
  return { name: nameOf(edition), bytes };
}

async function readFileContents(
  tx: Tx,
  { id, chain, body, signatures }: WantedEdition,
): Promise<EditionFile> {
  const seqsOf = (records: readonly { readonly seq: number }[]) => records.map((record) => record.seq);
  const later = await readErrata(tx, chain, id);
  const keyIds = new Set([...signatures, ...later.signatures].map((signature) => signature.body.key));
  const keys = (await readKeys(tx)).filter((key) => keyIds.has(key.id));
  return {
    ...{ id, edition: body },
    supersededBy: await newerThan(tx, chain, id),
    signatures: await linesAt(tx, chain, seqsOf(signatures)),
    keys: await linesAt(tx, REGISTERS, seqsOf(keys)),
    entries: await linesAt(tx, chain, seqsOf(readEvidence(body.evidence))),
    errata: later.lines,
  };
}

async function readErrata(tx: Tx, chain: string, edition: string) {
  const lines: LedgerLine[] = [];
  const signatures: WantedEdition['signatures'][number][] = [];
  for (const { id, seq } of await recordsAbout(tx, chain, 'erratum', edition)) {
    const given = await recordsAbout(tx, chain, 'signature', id);
    signatures.push(...given);
    lines.push(...(await linesAt(tx, chain, [seq, ...given.map((signature) => signature.seq)])));
  }
  return { lines, signatures };
}

/** Each edition that took the place of the one before. */
async function newerThan(tx: Tx, chain: string, edition: string): Promise<string[]> {
  const newer: string[] = [];
  for (let next = await supersededBy(tx, chain, edition); next; next = await supersededBy(tx, chain, next)) {
    newer.push(next);
  }
  return newer;
}

async function linesAt(tx: Tx, chain: string, seqs: readonly number[]): Promise<LedgerLine[]> {
  return (await readEntriesAt(tx, chain, seqs)).map(lineOf);
}

const lineOf = ({ entry, previous, hash }: StoredEntry): LedgerLine => ({
  ...{ entry, previous: previous.toString('hex'), hash: hash.toString('hex') },
});

function nameOf({ row, body }: WantedEdition): string {
  const period = body.period.text.replace(/[^A-Za-z0-9-]+/g, '-');
  return `ban-ky-${row.body.slug}-${period}-${body.ordinal}.zip`;
}
