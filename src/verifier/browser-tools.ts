/** What checking an edition needs of a browser: WebCrypto, tried out before anything is said about a signature. */
import { fromHex } from '../domain/byte-text.ts';
import type { CheckTools } from '../domain/edition-check-step.ts';

/** `insecure`: browsers give no cryptography to pages fetched over plain http from another machine. */
export type Missing = 'insecure' | 'ed25519';

/** The tools, or why this browser has none. */
export async function browserTools(): Promise<CheckTools | Missing> {
  // Older browsers and plain http leave out what the types promise.
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (!subtle) return 'insecure';
  const tools = toolsOf(subtle);
  return (await canVerify(tools)) ? tools : 'ed25519';
}

const toolsOf = (subtle: SubtleCrypto): CheckTools => ({
  sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', Uint8Array.from(bytes))),
  async verifyEd25519(publicKey, signature, message) {
    try {
      const key = await subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify']);
      return await subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(message));
    } catch {
      // Bytes that are no point of the curve are no key, so nothing was signed with it.
      return false;
    }
  },
});

/** RFC 8032, section 7.1, test 2: a signature that must hold, and must not for another message. */
const known = {
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
    '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};

async function canVerify({ verifyEd25519 }: CheckTools): Promise<boolean> {
  const [publicKey, signature] = [fromHex(known.publicKey), fromHex(known.signature)];
  const [right, wrong] = [Uint8Array.of(0x72), Uint8Array.of(0x73)];
  return (
    (await verifyEd25519(publicKey, signature, right)) && !(await verifyEd25519(publicKey, signature, wrong))
  );
}
