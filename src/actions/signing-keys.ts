/** An organization's signing keys: make, rotate, revoke, list. The person at the machine keeps them. */
import type { Actor, Writer } from '../domain/access.ts';
import type { JsonObject } from '../domain/canonical.ts';
import { maxDate, todayIn } from '../domain/civil-date.ts';
import { near } from '../domain/fold.ts';
import { Problem } from '../domain/problem.ts';
import { keyStateOn, type SigningKey } from '../domain/signing-key.ts';
import type { Words } from '../domain/words.ts';
import { type Database, read, write } from '../store/connection.ts';
import { newId } from '../store/identity.ts';
import { append, REGISTERS } from '../store/ledger.ts';
import { openRegisters } from '../store/registers.ts';
import type { Secret } from '../store/sealing.ts';
import {
  fingerprintOf,
  generateKey,
  insertSealedKey,
  type KeyRecord,
  readKeys,
} from '../store/signing-keys.ts';
import { nameIn } from './programme-desk.ts';

export interface KeyView {
  readonly id: string;
  readonly organization: string;
  readonly name: Words;
  /** 32 bytes of Ed25519, base64url. */
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly from: string;
  readonly until: string | null;
  readonly revoked: SigningKey['revoked'];
  readonly state: ReturnType<typeof keyStateOn>;
}

/** For anybody: the public halves alone. */
export function listKeys(
  db: Database,
  actor: Actor,
  ask: { readonly organization?: string | undefined } = {},
) {
  return read(db, actor, async (tx): Promise<KeyView[]> => {
    const organizations = await (await openRegisters(db, tx)).organizations();
    return (await readKeys(tx, ask.organization)).map((key) =>
      viewOf(key, nameIn(organizations, key.body.organization)),
    );
  });
}

/**
 * A new key; the ones in force end on the day it begins, never before today: what they signed until now must go on
 * holding. `from` before today is for papers of an office that has ended since. Throws `no-secret`, `unknown-organization`, `ended-signer`.
 */
export async function makeKey(
  db: Database,
  writer: Writer,
  ask: { readonly organization: string; readonly from?: string | undefined; readonly secret: Secret | null },
): Promise<KeyView> {
  const { organization, secret, from = todayIn(new Date()) } = ask;
  if (!secret) throw new Problem('no-secret');
  const { name, standing } = await read(db, writer, async (tx) => {
    const organizations = await (await openRegisters(db, tx)).organizations();
    const rows = organizations.rowsOf(organization);
    if (rows.length === 0) {
      throw new Problem('unknown-organization', {
        code: organization,
        near: near(organization, organizations.codes),
      });
    }
    const unit = organizations.at(organization, from);
    if (!unit)
      throw new Problem('ended-signer', { organization: nameIn(organizations, organization), on: from });
    return { name: unit.name, standing: await readKeys(tx, organization) };
  });
  const { publicKey, seed } = generateKey();
  const id = newId();
  const body: SigningKey = { organization, algorithm: 'Ed25519', publicKey, from, until: null };
  // The private half first: a public one whose private half was lost could never sign.
  await write(db, writer, (tx) => insertSealedKey(tx, secret, { id, organization, seed }));
  const until = maxDate(from, todayIn(new Date()));
  const ending = standing.filter(({ body: key }) => keyStateOn(key, until) === 'valid' && !key.revoked);
  await append(db, writer, REGISTERS, [
    ...ending.map((key) => changeOf(key.id, key.version, { ...key.body, until })),
    changeOf(id, 0, body),
  ]);
  return viewOf({ id, body }, name);
}

/** From that day nothing signed with the key is trusted. Throws `unknown-key`. */
export async function revokeKey(
  db: Database,
  writer: Writer,
  ask: { readonly id: string; readonly reason: string; readonly on?: string | undefined },
): Promise<KeyView> {
  const { key, name } = await read(db, writer, async (tx) => {
    const key = (await readKeys(tx)).find((each) => each.id === ask.id.toLowerCase());
    if (!key) throw new Problem('unknown-key', { id: ask.id });
    const organizations = await (await openRegisters(db, tx)).organizations();
    const { organization } = key.body;
    return {
      key,
      name: organizations.rowsOf(organization).at(-1)?.name ?? { vi: organization, en: organization },
    };
  });
  const revoked = { on: ask.on ?? todayIn(new Date()), reason: ask.reason };
  const body: SigningKey = { ...key.body, revoked };
  await append(db, writer, REGISTERS, [changeOf(key.id, key.version, body)]);
  return viewOf({ ...key, body }, name);
}

const changeOf = (recordId: string, baseVersion: number, body: SigningKey) => ({
  recordType: 'signing-key' as const,
  ...{ recordId, baseVersion, op: baseVersion === 0 ? ('create' as const) : ('correct' as const) },
  body: body as unknown as JsonObject,
  capturedAt: new Date().toISOString(),
});

function viewOf({ id, body }: Pick<KeyRecord, 'id' | 'body'>, name: Words): KeyView {
  const { organization, publicKey, from, until, revoked } = body;
  const state = keyStateOn(body, todayIn(new Date()));
  const fingerprint = fingerprintOf(publicKey);
  return { id, organization, name, publicKey, fingerprint, from, until, revoked, state };
}
