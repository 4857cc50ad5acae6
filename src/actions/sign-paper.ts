/** What signing an edition and signing an erratum share: whose turn it is, which key, and the signature itself. */
import type { Writer } from '../domain/access.ts';
import { todayIn } from '../domain/civil-date.ts';
import type { Signature } from '../domain/edition.ts';
import { styleDate } from '../domain/number-style.ts';
import { Problem } from '../domain/problem.ts';
import type { Register } from '../domain/register.ts';
import { keyStateOn } from '../domain/signing-key.ts';
import type { Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import type { TypedRecord } from '../store/records.ts';
import type { Secret } from '../store/sealing.ts';
import { fingerprintOf, type KeyRecord, readKeys, signWith } from '../store/signing-keys.ts';
import { nameIn, wantPartyRole } from './programme-desk.ts';
import type { ActsFor } from './report-desk.ts';

export interface SignAct extends ActsFor {
  /** Opens the sealed keys; null when the environment gives none. */
  readonly secret: Secret | null;
  /** Id of the key; the newest in force unless told. */
  readonly key?: string | undefined;
  /** Day of signing (YYYY-MM-DD), for the operator who enters a paper of an earlier day; today unless told. */
  readonly on?: string | undefined;
  /** Who presses the seal, as printed. */
  readonly signatory?: Signature['signatory'];
}

export interface Signer {
  readonly party: string;
  readonly organization: string;
  readonly on: string;
  readonly key: KeyRecord;
}

/** Throws `role-needed`, `wrong-signing-day`, `ended-signer`, `no-secret`, `no-signing-key`, `key-not-valid`, `unknown-key`. */
export async function wantSigner(
  tx: Tx,
  writer: Writer,
  who: { readonly party: string; readonly organization: string; readonly organizations: Register },
  act: SignAct,
): Promise<Signer> {
  // Row security hides sealed keys from everybody but leaders; said here in words.
  wantPartyRole(writer, 'signature');
  const { party, organization, organizations } = who;
  const on = dayOf(writer, act.on);
  if (!organizations.at(organization, on)) {
    throw new Problem('ended-signer', { organization: nameIn(organizations, organization), on });
  }
  if (!act.secret) throw new Problem('no-secret');
  const keys = await readKeys(tx, organization);
  const asked = act.key?.toLowerCase();
  if (asked && !keys.some((key) => key.id === asked)) throw new Problem('unknown-key', { id: act.key });
  // A key revoked since is not used for an earlier day either: whoever stole it could choose the day.
  const today = todayIn(new Date());
  const stateOf = ({ body }: KeyRecord) =>
    body.revoked && body.revoked.on <= today ? 'revoked' : keyStateOn(body, on);
  const usable = keys.filter((key) => (asked === undefined || key.id === asked) && stateOf(key) === 'valid');
  const key = usable.at(-1);
  if (key) return { party, organization, on, key };
  const last = keys.filter((each) => asked === undefined || each.id === asked).at(-1);
  const name = nameIn(organizations, organization);
  if (!last) throw new Problem('no-signing-key', { organization: name, on });
  const fingerprint = fingerprintOf(last.body.publicKey);
  throw new Problem('key-not-valid', {
    fingerprint,
    on,
    reason: reasons[stateOf(last) as keyof typeof reasons],
  });
}

const reasons = {
  revoked: { vi: 'khóa đã bị thu hồi', en: 'it was revoked' },
  rotated: { vi: 'khóa đã được thay bằng khóa mới', en: 'it was replaced by a new one' },
  'not-yet': { vi: 'khóa chưa có hiệu lực', en: 'it is not yet in force' },
} as const;

/** Only the person at the machine enters papers of another day, and none of a day to come. */
function dayOf(writer: Writer, on: string | undefined): string {
  const today = todayIn(new Date());
  if (on === undefined) return today;
  if (writer.kind !== 'operator') throw new Problem('not-allowed');
  if (on > today) throw new Problem('wrong-signing-day', { on, reason: daysAtFault.toCome });
  return on;
}

/** A paper is not signed before the day it bears. Throws `wrong-signing-day`. */
export function wantDayFor(paper: { readonly date: string }, on: string): void {
  if (on < paper.date) throw new Problem('wrong-signing-day', { on, reason: daysAtFault.before(paper.date) });
}

const daysAtFault = {
  toCome: { vi: 'ngày này chưa tới', en: 'that day is still to come' },
  before: (date: string) => ({
    vi: `văn bản ghi ngày ${styleDate(date, 'vi')}`,
    en: `the paper bears the day ${styleDate(date, 'en')}`,
  }),
};

/** Throws `already-signed` or `not-your-turn`. Parties sign in the order of the agreement. */
export function wantTurn(
  parties: readonly string[],
  given: readonly TypedRecord<'signature'>[],
  party: string,
  organizations: Register,
): void {
  const own = given.find(({ body }) => body.party === party);
  const organization = nameIn(organizations, party);
  if (own) throw new Problem('already-signed', { organization, on: own.body.signedOn });
  const next = parties.find((each) => !given.some(({ body }) => body.party === each));
  if (next === party) return;
  throw new Problem('not-your-turn', { organization, next: next ? nameIn(organizations, next) : '–' });
}

/** The signature as a ledger record. Throws `wrong-secret`. */
export async function signatureFor(
  tx: Tx,
  paper: { readonly id: string; readonly hash: string },
  { party, organization, on, key }: Signer,
  act: SignAct,
) {
  const value = act.secret && (await signWith(tx, act.secret, key, paper.hash));
  if (!value) throw new Problem('wrong-secret', { fingerprint: fingerprintOf(key.body.publicKey) });
  const body: Signature = {
    ...{ about: paper.id, hash: paper.hash, party, organization, key: key.id, signedOn: on, value },
    ...(act.signatory ? { signatory: act.signatory } : {}),
  };
  // One name for each party's signature of each paper: it cannot be given twice.
  const recordId = stableId('signature', paper.id, party);
  return { recordType: 'signature', recordId, baseVersion: 0, body } as const;
}
