/** The hash that ties each entry to the one before it: sha256(previous hash ‖ canonical entry). */
import { createHash } from 'node:crypto';
import { type Entry, entryText } from '../domain/entry.ts';

/** What the first entry of every chain stands on. */
export const GENESIS = Buffer.alloc(32);

export const entryHash = (previous: Buffer, entry: Entry): Buffer =>
  createHash('sha256').update(previous).update(entryText(entry), 'utf8').digest();

/** Hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
