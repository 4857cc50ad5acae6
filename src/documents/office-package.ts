/**
 * Opens a Word file that came from outside: a zip whose parts are unpacked only within fixed bounds, so that a file
 * made to explode, cut short or locked with a password is refused with a reason instead of filling the memory.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { Problem } from '../domain/problem.ts';

/** Largest file, largest part and largest sum of parts, in bytes; and how many parts. */
const LARGEST = { file: 32 << 20, part: 16 << 20, whole: 64 << 20, parts: 2000 } as const;

export interface OfficePackage {
  /** What the file is called in a problem. */
  readonly file: string;
  readonly names: readonly string[];
  /** The bytes of a part, or undefined when there is none of that name. */
  bytes(name: string): Uint8Array | undefined;
  /** The part as text. */
  text(name: string): string | undefined;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

/** @throws Problem `damaged-document` with the reason in both languages. */
export function openOfficePackage(content: Uint8Array, file: string): OfficePackage {
  const zip = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entries = readDirectory(zip, file);
  const bytes = (name: string) => {
    const entry = entries.get(name);
    return entry && unpack(zip, entry, file, name);
  };
  const text = (name: string) => {
    const part = bytes(name);
    return part && decode(part, file, name);
  };
  return { file, names: [...entries.keys()], bytes, text };
}

/** A refusal whose reason is said in both languages. */
export function damaged(file: string, vi: string, en: string): Problem {
  return new Problem('damaged-document', { file, reason: { vi, en } });
}

const tooLarge = (file: string) =>
  damaged(file, 'tệp hoặc một phần của nó quá lớn khi giải nén', 'it or a part of it is too large unpacked');
const broken = (file: string) =>
  damaged(file, 'tệp nén bị hỏng hoặc bị cắt cụt', 'the zip is broken or cut short');

function readDirectory(zip: Buffer, file: string): ReadonlyMap<string, Entry> {
  if (zip.length > LARGEST.file) throw tooLarge(file);
  if (zip.length >= 4 && zip.readUInt32BE(0) === 0xd0cf11e0) {
    throw damaged(file, 'tệp có mật khẩu hoặc là dạng .doc cũ', 'it has a password or is an old .doc');
  }
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > zip.length) {
    throw damaged(file, 'không phải tệp .docx (không phải tệp nén)', 'it is no .docx (not a zip)');
  }
  const count = zip.readUInt16LE(end + 10);
  if (count > LARGEST.parts) throw tooLarge(file);
  const entries = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    const { name, entry, next } = readEntry(zip, at, file);
    if (entries.has(name)) throw broken(file);
    entries.set(name, entry);
    at = next;
  }
  refuseBombs([...entries.values()], zip.length, file);
  return entries;
}

function readEntry(zip: Buffer, at: number, file: string) {
  if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw broken(file);
  if ((zip.readUInt16LE(at + 8) & 1) === 1)
    throw damaged(file, 'tệp có mật khẩu', 'it is locked with a password');
  const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const entry: Entry = {
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    local: zip.readUInt32LE(at + 42),
  };
  if (entry.method !== 0 && entry.method !== 8) throw broken(file);
  return {
    name: zip.toString('utf8', at + 46, at + 46 + name),
    entry,
    next: at + 46 + name + extra + comment,
  };
}

// Parts that share the same packed bytes would multiply what a small file unpacks to.
function refuseBombs(entries: readonly Entry[], length: number, file: string): void {
  const sum = (of: 'packed' | 'size') => entries.reduce((all, entry) => all + entry[of], 0);
  if (sum('packed') > length) throw broken(file);
  if (sum('size') > LARGEST.whole || entries.some((entry) => entry.size > LARGEST.part)) throw tooLarge(file);
}

function unpack(zip: Buffer, entry: Entry, file: string, name: string): Uint8Array {
  const { local, packed, size } = entry;
  if (local + 30 > zip.length || zip.readUInt32LE(local) !== 0x04034b50) throw broken(file);
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(from, from + packed);
  if (data.length < packed) throw broken(file);
  const content = entry.method === 0 ? data : inflate(data, size, file);
  if (content.length !== size || crc32(content) !== entry.crc) {
    throw damaged(file, `phần “${name}” bị hỏng`, `its part “${name}” is broken`);
  }
  return content;
}

// What the directory declares is not to be trusted: unpacking stops at that size.
function inflate(data: Uint8Array, size: number, file: string): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw broken(file);
  }
}

function decode(part: Uint8Array, file: string, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    throw damaged(file, `phần “${name}” không phải UTF-8`, `its part “${name}” is not UTF-8`);
  }
}
