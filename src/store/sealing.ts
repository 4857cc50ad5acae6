/**
 * Seals small secrets with a key from the environment (AES-256-GCM, NIST SP 800-38D): what lies in the database cannot be
 * read without it, nor moved to another name.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** 32 bytes, from CHUNGTAY_SECRET. */
export type Secret = Uint8Array;

const NONCE = 12;
const TAG = 16;

// One purpose, one key: what seals signing keys opens nothing else.
const keyFor = (secret: Secret, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `chungtay ${purpose}`, 32));

/** `name` is bound to what is sealed: it opens under no other. */
export function seal(secret: Secret, purpose: string, name: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null when the secret is another one, or the bytes were changed. */
export function unseal(secret: Secret, purpose: string, name: string, sealed: Uint8Array): Buffer | null {
  const [nonce, tag] = [sealed.subarray(0, NONCE), sealed.subarray(NONCE, NONCE + TAG)];
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(name)).setAuthTag(tag);
    return Buffer.concat([cipher.update(sealed.subarray(NONCE + TAG)), cipher.final()]);
  } catch {
    return null;
  }
}
