/** An edition with its programme, its canonical hash and who has signed it. */
import { canonicalJson, type JsonObject } from '../domain/canonical.ts';
import type { Edition, Erratum } from '../domain/edition.ts';
import type { Tx } from '../store/connection.ts';
import { sha256 } from '../store/entry-hash.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import type { TypedRecord } from '../store/records.ts';
import { readSignatures } from '../store/signing-keys.ts';
import { wantPaper } from './want-paper.ts';

export interface WantedEdition {
  readonly id: string;
  readonly chain: string;
  readonly row: ProgrammeRow;
  readonly body: Edition;
  readonly seq: number;
  /** Refused by a party before all had signed. */
  readonly refused: boolean;
  /** SHA-256 of the canonical JSON of the body, hex: what is signed. */
  readonly hash: string;
  /** In the order they were given. */
  readonly signatures: readonly TypedRecord<'signature'>[];
}

/** What partners sign of a paper: the SHA-256 of its canonical JSON (RFC 8785), hex. */
export const paperHash = (body: Edition | Erratum): string =>
  sha256(canonicalJson(body as unknown as JsonObject));

/** Throws `unknown-edition`. */
export async function wantEdition(tx: Tx, id: string): Promise<WantedEdition> {
  const { paper, row } = await wantPaper(tx, 'edition', id);
  const { chain, body, seq } = paper;
  const hash = paperHash(body);
  const signatures = await readSignatures(tx, chain, { id: paper.id, hash });
  const given = signatures.filter((signature) => !paper.voided || signature.seq < paper.seq);
  const refused = paper.voided && given.length < body.parties.length;
  return { id: paper.id, chain, row, body, seq, refused, hash, signatures: given };
}
