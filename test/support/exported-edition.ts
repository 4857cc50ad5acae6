/**
 * An exported edition of Hòa Sơn, and the hands that change it: whoever changes one part makes the manifest, the
 * checksums and the hashes of the entries fit again, so that only the check itself can tell.
 */
import { createHash } from 'node:crypto';
import { exportEdition } from '../../src/actions/export-edition.ts';
import { issueErratum, signErratum } from '../../src/actions/issue-erratum.ts';
import { recordActivity } from '../../src/actions/record-activity.ts';
import { type ArchivedFile, readArchive, writeArchive } from '../../src/domain/archive.ts';
import { fromUtf8, toUtf8 } from '../../src/domain/byte-text.ts';
import { canonicalJson, type JsonObject, type JsonValue } from '../../src/domain/canonical.ts';
import type { ContentName, LedgerLine } from '../../src/domain/edition-file.ts';
import { entryText } from '../../src/domain/entry.ts';
import type { Database } from '../../src/store/connection.ts';
import { lan, post, session, son } from './joint-programme.ts';
import { draftReport, secret, signBoth } from './signing.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export interface Exported {
  readonly id: string;
  readonly programme: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Signed by both; with an erratum for a session entered late, signed by both too, when asked for. */
export async function exportedEdition(db: Database, { erratum = false } = {}): Promise<Exported> {
  const { programme, report } = await draftReport(db);
  const { id } = await signBoth(db, report);
  if (erratum) {
    const late = session(10, 5, { organization: post, from: '2024-07-01', to: '2024-07-01' });
    await recordActivity(db, son, { programme, activity: late });
    const issued = await issueErratum(db, lan, { edition: id, date: '2026-11-24', reason: 'Nhập muộn' });
    for (const who of [lan, son]) await signErratum(db, who, { erratum: issued.id, secret });
  }
  return { id, programme, ...(await exportEdition(db, lan, { id })) };
}

export function filesIn(bytes: Uint8Array): readonly ArchivedFile[] {
  const read = readArchive(bytes);
  if (read.fault) throw new Error(`not an archive: ${JSON.stringify(read.fault)}`);
  return read.files;
}

export function textIn(bytes: Uint8Array, name: string): string {
  const file = filesIn(bytes).find((each) => each.name === name);
  if (!file) throw new Error(`no ${name}`);
  return fromUtf8(file.bytes);
}

/** The file with the contents of one part replaced, and the manifest and every checksum made to fit. */
export function withBytes(archive: Uint8Array, name: string, bytes: Uint8Array): Uint8Array {
  const changed = filesIn(archive).map((file) => (file.name === name ? { name, bytes } : file));
  if (name === 'manifest.json') return writeArchive(changed);
  const manifest = JSON.parse(textIn(archive, 'manifest.json')) as JsonObject;
  const files = changed
    .filter((file) => file.name !== 'manifest.json')
    .map((file) => ({ name: file.name, bytes: file.bytes.length, sha256: sha256(file.bytes) }));
  const fitting = toUtf8(canonicalJson({ ...manifest, files }));
  return writeArchive(
    changed.map((file) => (file.name === 'manifest.json' ? { ...file, bytes: fitting } : file)),
  );
}

export const withText = (archive: Uint8Array, name: ContentName, change: (text: string) => string) =>
  withBytes(archive, name, toUtf8(change(textIn(archive, name))));

/** The edition as anybody might wish it to read, in canonical JSON. */
export const withEdition = (archive: Uint8Array, change: (json: string) => string) =>
  withText(archive, 'edition.json', (text) => canonicalJson(JSON.parse(change(text)) as JsonValue));

export const linesIn = (archive: Uint8Array, name: ContentName): LedgerLine[] =>
  textIn(archive, name)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LedgerLine);

export const withLines = (
  archive: Uint8Array,
  name: ContentName,
  change: (lines: LedgerLine[]) => readonly LedgerLine[],
) =>
  withText(archive, name, () =>
    change(linesIn(archive, name))
      .map((line) => `${canonicalJson(line as unknown as JsonValue)}\n`)
      .join(''),
  );

/** A line with another body, its hash worked out again. */
export function rehashed(line: LedgerLine, body: JsonObject): LedgerLine {
  const entry = { ...line.entry, body };
  const hash = createHash('sha256').update(Buffer.from(line.previous, 'hex')).update(entryText(entry));
  return { ...line, entry, hash: hash.digest('hex') };
}
