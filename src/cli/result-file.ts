/** Writes what a command made to the file it was told. */
import { writeFileSync } from 'node:fs';
import { fileFault } from '../domain/file-fault.ts';
import { Problem } from '../domain/problem.ts';

/** Throws `unwritable-file`. */
export function writeResultFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Problem('unwritable-file', { file, reason: fileFault(error) });
  }
}
