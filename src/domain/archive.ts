/**
 * One file that holds several: a ZIP without compression, comments or dates, so that equal contents give equal bytes
 * and ordinary tools open it (APPNOTE.TXT 6.3.10). Reading takes nothing else: what was read is written again and
 * compared, so any byte that differs is found and named.
 */
import { crc32 } from './crc-32.ts';

export interface ArchivedFile {
  /** Latin letters, digits, `-`, `_` and `.`; no folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a byte is not as it must be. `file` is null outside every file. */
export interface ArchiveFault {
  readonly kind:
    | 'not-an-archive'
    | 'too-large'
    | 'cut-short'
    | 'bad-name'
    | 'twice'
    | 'content'
    | 'container';
  readonly file: string | null;
  /** Of the byte in the whole archive, from 0. */
  readonly offset: number;
}

/** Beyond these nothing is looked at. */
export const MOST_BYTES = 256 * 1024 * 1024;
export const MOST_FILES = 64;

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** Offset of the checksum in a local header. */
const CHECKSUM = 14;

/** The same files in the same order give the same bytes. @throws RangeError for names or sizes it does not take. */
export function writeArchive(files: readonly ArchivedFile[]): Uint8Array {
  const names = new Set(files.map((file) => file.name));
  if (names.size < files.length || files.length > MOST_FILES)
    throw new RangeError('too many files, or one twice');
  const stray = files.find((file) => !NAME.test(file.name));
  if (stray) throw new RangeError(`not a name for an archived file: ${stray.name}`);
  const size = files.reduce((sum, file) => sum + sizeOf(file) + CENTRAL_SIZE + file.name.length, END_SIZE);
  if (size > MOST_BYTES) throw new RangeError(`an archive of ${size} bytes`);
  const writer = new Writer(size);
  const begins = files.map((file) => writer.local(file));
  const directory = writer.at;
  for (const [at, file] of files.entries()) writer.central(file, begins[at] ?? 0);
  writer.end(files.length, directory);
  return writer.bytes;
}

/** All is as written (`fault` null); or the first byte at fault, with the files where only the content of one was changed. */
export type ArchiveRead =
  | { readonly files: readonly ArchivedFile[]; readonly fault: null }
  | { readonly files: readonly ArchivedFile[] | null; readonly fault: ArchiveFault };

/** Safe for bytes of any origin. */
export function readArchive(bytes: Uint8Array): ArchiveRead {
  if (bytes.length > MOST_BYTES) return atFault({ kind: 'too-large', file: null, offset: MOST_BYTES });
  const files: ArchivedFile[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + LOCAL_SIZE <= bytes.length && view.getUint32(at, true) === LOCAL) {
    const found = readLocal(bytes, view, at);
    if ('kind' in found) return atFault(found);
    if (files.some((file) => file.name === found.name))
      return atFault({ kind: 'twice', file: found.name, offset: at });
    if (files.length === MOST_FILES) return atFault({ kind: 'too-large', file: found.name, offset: at });
    files.push(found);
    at += sizeOf(found);
  }
  if (files.length === 0) return atFault({ kind: 'not-an-archive', file: null, offset: 0 });
  const fault = difference(bytes, files);
  return { files: !fault || fault.kind === 'content' ? files : null, fault } as ArchiveRead;
}

const atFault = (fault: ArchiveFault): ArchiveRead => ({ files: null, fault });

const sizeOf = ({ name, bytes }: ArchivedFile): number => LOCAL_SIZE + name.length + bytes.length;

function readLocal(bytes: Uint8Array, view: DataView, at: number): ArchivedFile | ArchiveFault {
  const begins = at + LOCAL_SIZE + view.getUint16(at + 26, true);
  const name = String.fromCharCode(...bytes.subarray(at + LOCAL_SIZE, begins));
  if (!NAME.test(name)) return { kind: 'bad-name', file: null, offset: at + LOCAL_SIZE };
  const ends = begins + view.getUint32(at + 18, true);
  if (ends > bytes.length) return { kind: 'cut-short', file: name, offset: bytes.length };
  return { name, bytes: bytes.subarray(begins, ends) };
}

/** The first byte that is not as these files are written. */
function difference(bytes: Uint8Array, files: readonly ArchivedFile[]): ArchiveFault | null {
  const wanted = writeArchive(files);
  const length = Math.max(bytes.length, wanted.length);
  let offset = 0;
  while (offset < length && bytes[offset] === wanted[offset]) offset++;
  if (offset === length) return null;
  let begins = 0;
  for (const file of files) {
    const within = offset - begins;
    const isChecksum = within >= CHECKSUM && within < CHECKSUM + 4;
    if (within < sizeOf(file)) return { kind: isChecksum ? 'content' : 'container', file: file.name, offset };
    begins += sizeOf(file);
  }
  return { kind: 'container', file: null, offset };
}

class Writer {
  readonly bytes: Uint8Array;
  at = 0;
  readonly #view: DataView;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  /** Answers where it begins. */
  local(file: ArchivedFile): number {
    const begins = this.at;
    this.#long(LOCAL);
    this.#said(file);
    this.#name(file);
    this.bytes.set(file.bytes, this.at);
    this.at += file.bytes.length;
    return begins;
  }

  central(file: ArchivedFile, begins: number): void {
    this.#long(CENTRAL);
    this.#short(20);
    this.#said(file);
    // No comment, first disk, no attributes.
    for (let word = 0; word < 5; word++) this.#short(0);
    this.#long(begins);
    this.#name(file);
  }

  end(count: number, directory: number): void {
    const size = this.at - directory;
    this.#long(END);
    for (const word of [0, 0, count, count]) this.#short(word);
    this.#long(size);
    this.#long(directory);
    this.#short(0);
  }

  /** Version 2.0, no flags, stored, 1980-01-01 00:00, checksum, both sizes, lengths of name and extras. */
  #said({ name, bytes }: ArchivedFile): void {
    for (const word of [20, 0, 0, 0, 0x21]) this.#short(word);
    for (const long of [crc32(bytes), bytes.length, bytes.length]) this.#long(long);
    this.#short(name.length);
    this.#short(0);
  }

  #name({ name }: ArchivedFile): void {
    for (const letter of name) this.bytes[this.at++] = letter.charCodeAt(0);
  }

  #short(value: number): void {
    this.#view.setUint16(this.at, value, true);
    this.at += 2;
  }

  #long(value: number): void {
    this.#view.setUint32(this.at, value, true);
    this.at += 4;
  }
}
