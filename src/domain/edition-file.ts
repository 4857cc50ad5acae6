/**
 * An edition as one file that can be checked from itself alone; docs/edition-file.md describes it for other programs.
 * Everything in it is canonical, so the same edition gives the same bytes.
 */
import { z } from 'zod';
import { type ArchivedFile, writeArchive } from './archive.ts';
import { toHex, toUtf8 } from './byte-text.ts';
import { canonicalJson, type JsonObject, type JsonValue } from './canonical.ts';
import type { Edition } from './edition.ts';
import { editionReadme } from './edition-readme.ts';
import type { Entry } from './entry.ts';
import { recordIdSchema } from './record-id.ts';

export const FORMAT = 'chung-tay-edition';
export const FORMAT_VERSION = 1;

/** In the order they stand in the file, the manifest before them. */
export const contents = [
  ...(['README.txt', 'edition.json', 'text.md', 'signatures.jsonl', 'keys.jsonl'] as const),
  ...(['entries.jsonl', 'errata.jsonl'] as const),
] as const;
export type ContentName = (typeof contents)[number];

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, { message: 'a SHA-256 in hex' });

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** Record id of the edition. */
  edition: recordIdSchema,
  /** Record ids of later editions of the same report, as known when it was exported. */
  supersededBy: z.array(recordIdSchema).max(1000),
  files: z.array(z.strictObject({ name: z.enum(contents), bytes: z.int().min(0), sha256: hashSchema })),
});
export type Manifest = z.infer<typeof manifestSchema>;

const jsonObjectSchema = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { message: 'an object' },
);

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/, { message: 'a UTC instant' });

/** One line of a ledger with its hashes in hex. */
export const ledgerLineSchema = z.strictObject({
  entry: z.strictObject({
    chain: z.string().min(1),
    seq: z.int().positive(),
    recordType: z.string().min(1),
    recordId: recordIdSchema,
    version: z.int().positive(),
    op: z.enum(['create', 'correct', 'void']),
    body: jsonObjectSchema,
    author: z.string(),
    organization: z.string(),
    capturedAt: instant,
    recordedAt: instant,
  }),
  previous: hashSchema,
  hash: hashSchema,
});

export interface LedgerLine {
  readonly entry: Entry;
  readonly previous: string;
  readonly hash: string;
}

/** All that an exported edition holds; the lines by rising position. */
export interface EditionFile {
  readonly id: string;
  readonly edition: Edition;
  readonly supersededBy: readonly string[];
  readonly signatures: readonly LedgerLine[];
  readonly keys: readonly LedgerLine[];
  readonly entries: readonly LedgerLine[];
  /** Errata, each followed by its signatures. */
  readonly errata: readonly LedgerLine[];
}

type Sha256 = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** @throws RangeError when it would be larger than anybody reads (see archive.ts). */
export async function writeEditionFile(file: EditionFile, sha256: Sha256): Promise<Uint8Array> {
  const texts: Readonly<Record<ContentName, string>> = {
    'README.txt': editionReadme,
    'edition.json': canonicalJson(plain(file.edition)),
    'text.md': file.edition.text,
    'signatures.jsonl': linesOf(file.signatures),
    'keys.jsonl': linesOf(file.keys),
    'entries.jsonl': linesOf(file.entries),
    'errata.jsonl': linesOf(file.errata),
  };
  const files: ArchivedFile[] = contents.map((name) => ({ name, bytes: toUtf8(texts[name]) }));
  const listed = await Promise.all(
    files.map(async ({ name, bytes }) => {
      return { name, bytes: bytes.length, sha256: toHex(await sha256(bytes)) };
    }),
  );
  const { id: edition, supersededBy } = file;
  const manifest = { format: FORMAT, version: FORMAT_VERSION, edition, supersededBy, files: listed };
  return writeArchive([{ name: 'manifest.json', bytes: toUtf8(canonicalJson(manifest)) }, ...files]);
}

/** One canonical line each, and a line break after each. */
const linesOf = (lines: readonly LedgerLine[]): string =>
  lines.map((line) => `${canonicalJson(plain(line))}\n`).join('');

/** As JSON: a member that is undefined is not there. */
const plain = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;
