/** Signing keys (Ed25519): their public halves as register records, their private halves sealed beside the ledger. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  sign,
  verify,
} from 'node:crypto';
import { sql } from 'kysely';
import { writeFingerprint } from '../domain/signing-key.ts';
import type { Tx } from './connection.ts';
import { REGISTERS } from './ledger.ts';
import { recordsAbout, recordsOf, type TypedRecord } from './records.ts';
import { type Secret, seal, unseal } from './sealing.ts';

const PURPOSE = 'signing keys';

export type KeyRecord = TypedRecord<'signing-key'>;

/** `seed` is the private half; both are base64url without padding. */
export function generateKey(): { readonly publicKey: string; readonly seed: string } {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { publicKey: x, seed: d };
}

/** The first 16 bytes of the SHA-256 of the public key, as people compare them. */
export const fingerprintOf = (publicKey: string): string =>
  writeFingerprint(createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest());

/** Of all organizations, or of one; oldest first. */
export async function readKeys(tx: Tx, organization?: string): Promise<KeyRecord[]> {
  const keys = await recordsOf(tx, REGISTERS, 'signing-key');
  return keys.filter((key) => organization === undefined || key.body.organization === organization);
}

export async function insertSealedKey(
  tx: Tx,
  secret: Secret,
  key: { readonly id: string; readonly organization: string; readonly seed: string },
): Promise<void> {
  const sealed = seal(secret, PURPOSE, key.id, Buffer.from(key.seed, 'base64url'));
  await sql`insert into sealed_key (id, organization, sealed) values (${key.id}, ${key.organization}, ${sealed})`.execute(
    tx,
  );
}

/** Signs the bytes of a hash. Null when the private half is not here, or the secret is another one. */
export async function signWith(tx: Tx, secret: Secret, key: KeyRecord, hash: string): Promise<string | null> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from sealed_key where id = ${key.id}
  `.execute(tx);
  const seed = rows[0] && unseal(secret, PURPOSE, key.id, rows[0].sealed);
  if (!seed) return null;
  const jwk: JsonWebKey = {
    ...{ kty: 'OKP', crv: 'Ed25519', x: key.body.publicKey },
    d: seed.toString('base64url'),
  };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return sign(null, Buffer.from(hash, 'hex'), privateKey).toString('base64url');
}

/**
 * The signatures of a paper, oldest first. Only those that hold are shown: over this very hash, with a key of the
 * organization named. A paper changed behind the ledger's back therefore stands unsigned.
 */
export async function readSignatures(
  tx: Tx,
  chain: string,
  paper: { readonly id: string; readonly hash: string },
): Promise<TypedRecord<'signature'>[]> {
  const signatures = await recordsAbout(tx, chain, 'signature', paper.id);
  if (signatures.length === 0) return [];
  const keys = new Map((await readKeys(tx)).map((key) => [key.id, key.body]));
  return signatures.filter(({ body }) => {
    const key = keys.get(body.key);
    const named = key?.organization === body.organization && body.hash === paper.hash;
    return named && isSignedWith(key.publicKey, paper.hash, body.value);
  });
}

function isSignedWith(publicKey: string, hash: string, value: string): boolean {
  const jwk: JsonWebKey = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verify(null, Buffer.from(hash, 'hex'), key, Buffer.from(value, 'base64url'));
}
