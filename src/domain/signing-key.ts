/**
 * An organization's key for signing editions (Ed25519, RFC 8032). The public half is a register record; the private
 * half is sealed and never in the ledger.
 */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';

/** 32 bytes, base64url without padding. */
const publicKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { message: '32 bytes in base64url' });
/** 64 bytes, base64url without padding. */
export const signatureValueSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{86}$/, { message: '64 bytes in base64url' });

export const signingKeySchema = z
  .strictObject({
    organization: z.string().min(1),
    algorithm: z.literal('Ed25519'),
    publicKey: publicKeySchema,
    /** First day it may sign; the day of creation, or earlier for papers of an office that has ended since. */
    from: civilDateSchema,
    /**
     * First day it may no longer sign (rotated); null while it may. What it signed on that very day, before the new key
     * was made, holds.
     */
    until: civilDateSchema.nullable(),
    /** From this day nothing signed with it is trusted any more. */
    revoked: z.strictObject({ on: civilDateSchema, reason: z.string().min(1).max(2000) }).optional(),
  })
  .refine((key) => key.until === null || key.from <= key.until, {
    message: 'ends before it begins',
    path: ['until'],
  });
export type SigningKey = z.infer<typeof signingKeySchema>;

export type KeyState = 'valid' | 'not-yet' | 'rotated' | 'revoked';

/** Whether the key may sign on that day (YYYY-MM-DD), and if not, why. */
export function keyStateOn(key: SigningKey, day: string): KeyState {
  if (key.revoked && key.revoked.on <= day) return 'revoked';
  if (day < key.from) return 'not-yet';
  return key.until !== null && key.until <= day ? 'rotated' : 'valid';
}

/** Whether a signature of that day holds: on the day of rotation the old key may have signed before the new one was made. */
export function keyStateFor(key: SigningKey, signedOn: string): KeyState {
  const state = keyStateOn(key, signedOn);
  return state === 'rotated' && key.until === signedOn ? 'valid' : state;
}

/** `4F2A 91C0 …`: the first 16 bytes of the SHA-256 of the public key, in groups a person can read out. */
export function writeFingerprint(sha256: Uint8Array): string {
  const hex = Array.from(sha256.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
