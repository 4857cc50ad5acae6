/** Checks an exported edition from its file alone, with the cryptography of Node.js: no database, no network. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MOST_BYTES } from '../domain/archive.ts';
import { checkEdition, type EditionCheck } from '../domain/edition-check.ts';
import type { CheckTools } from '../domain/edition-check-step.ts';
import { fileFault } from '../domain/file-fault.ts';
import { Problem } from '../domain/problem.ts';

export const nodeTools: CheckTools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  verifyEd25519(publicKey, signature, message) {
    const x = Buffer.from(publicKey).toString('base64url');
    try {
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      return verify(null, message, key, signature);
    } catch {
      // Bytes that are no point of the curve are no key, so nothing was signed with it.
      return false;
    }
  },
};

/** Throws `unreadable-file`, or `damaged-archive` for one too large; what is wrong inside stands in the check. */
export async function verifyEditionFile(path: string): Promise<EditionCheck> {
  return checkEdition(await bytesOf(path), nodeTools);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= MOST_BYTES) return await readFile(file);
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
  throw new Problem('damaged-archive', { file, reason: `> ${MOST_BYTES} byte` });
}
