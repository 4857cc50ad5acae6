/** The signatures of a paper: each for this very content, by a key that was in force, in the order of the parties. */
import { fromBase64url, fromHex } from './byte-text.ts';
import { type Edition, type Signature, signatureSchema } from './edition.ts';
import { isHashed } from './edition-check-entries.ts';
import { type CheckPart, type CheckStep, type CheckTools, stepsOf } from './edition-check-step.ts';
import * as say from './edition-check-words.ts';
import type { LedgerLine } from './edition-file.ts';
import { keyStateFor, type SigningKey, signingKeySchema, writeFingerprint } from './signing-key.ts';
import type { Words } from './words.ts';

/** A public key as the file holds it, for a person to compare. */
export interface CheckedKey extends SigningKey {
  readonly id: string;
  /** First 16 bytes of the SHA-256 of the public key, in groups. */
  readonly fingerprint: string;
}

export async function readKeys(
  lines: readonly LedgerLine[],
  tools: CheckTools,
): Promise<{ readonly keys: readonly CheckedKey[]; readonly steps: readonly CheckStep[] }> {
  const { fault } = stepsOf('signatures');
  const keys: CheckedKey[] = [];
  const steps: CheckStep[] = [];
  for (const [at, line] of lines.entries()) {
    const { recordType, recordId: id, op, body, chain } = line.entry;
    const parsed = signingKeySchema.safeParse(body);
    const isKey = recordType === 'signing-key' && chain === 'registers' && op !== 'void' && parsed.success;
    const what =
      !isKey || keys.some((key) => key.id === id) ? say.signatures.malformed : say.signatures.notHashed;
    if (what === say.signatures.malformed || !parsed.success || !(await isHashed(line, tools))) {
      steps.push(fault(`key ${id}`, say.signatures.badKey(at + 1, what)));
      continue;
    }
    const digest = await tools.sha256(fromBase64url(parsed.data.publicKey));
    keys.push({ ...parsed.data, id, fingerprint: writeFingerprint(digest) });
  }
  return { keys, steps };
}

/** An edition or an erratum, as it is signed. */
export interface SignedPaper {
  readonly id: string;
  /** SHA-256 of its canonical JSON, hex. */
  readonly hash: string;
  readonly chain: string;
  /** Its signatures stand behind this position. */
  readonly after: number;
  readonly parties: Edition['parties'];
}

/** Steps for the signatures there are, and the parties of which there is none. */
export async function checkSignatures(
  part: CheckPart,
  paper: SignedPaper,
  lines: readonly LedgerLine[],
  keys: readonly CheckedKey[],
  tools: CheckTools,
): Promise<{ readonly steps: readonly CheckStep[]; readonly missing: readonly Words[] }> {
  const { ok, note, fault } = stepsOf(part);
  const steps: CheckStep[] = [];
  for (const [at, line] of lines.entries()) {
    const signature = signatureSchema.safeParse(line.entry.body);
    const turn = paper.parties[at];
    const party = signature.success ? signature.data.party : (turn?.code ?? line.entry.recordId);
    const name = paper.parties.find((each) => each.code === party)?.name ?? { vi: party, en: party };
    const place = `signature ${party}`;
    const key = signature.success ? keys.find((each) => each.id === signature.data.key) : undefined;
    const isSignature = line.entry.recordType === 'signature' && line.entry.op === 'create';
    const isPlaced =
      line.entry.chain === paper.chain && line.entry.seq > (lines[at - 1]?.entry.seq ?? paper.after);
    const what =
      !signature.success || !isSignature || !isPlaced
        ? say.signatures.malformed
        : await faultOf(signature.data, line, { paper, turn: turn?.code, key, tools });
    if (what || !signature.success || !key) {
      steps.push(fault(place, say.signatures.fault(name, what ?? say.signatures.malformed)));
      continue;
    }
    const { organization, signedOn } = signature.data;
    const instead = organization === party ? null : organization;
    steps.push(ok(place, say.signatures.sound(name, signedOn, key.fingerprint, instead)));
    if (key.revoked) steps.push(note(place, say.signatures.revokedSince(name, key.revoked.on)));
  }
  return { steps, missing: paper.parties.slice(lines.length).map((party) => party.name) };
}

interface Around {
  readonly paper: SignedPaper;
  /** The party whose turn it is. */
  readonly turn: string | undefined;
  readonly key: CheckedKey | undefined;
  readonly tools: CheckTools;
}

async function faultOf(signature: Signature, line: LedgerLine, around: Around): Promise<Words | null> {
  const { paper, turn, key, tools } = around;
  if (!(await isHashed(line, tools))) return say.signatures.notHashed;
  if (signature.about !== paper.id) return say.signatures.otherPaper;
  if (signature.hash !== paper.hash) return say.signatures.otherHash;
  if (signature.party !== turn) return say.signatures.notInTurn;
  if (!key) return say.signatures.unknownKey;
  if (key.organization !== signature.organization) return say.signatures.otherKey;
  const state = keyStateFor(key, signature.signedOn);
  if (state !== 'valid') return say.signatures[state];
  const [publicKey, value] = [fromBase64url(key.publicKey), fromBase64url(signature.value)];
  const isSigned = await tools.verifyEd25519(publicKey, value, fromHex(paper.hash));
  return isSigned ? null : say.signatures.wrong;
}
