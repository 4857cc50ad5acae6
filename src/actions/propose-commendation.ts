/** A party proposes somebody for commendation; a leader of another party, or of one above, decides. */
import type { CommendationDraft } from '../contract/commendation.ts';
import type { Writer } from '../domain/access.ts';
import { sameJson } from '../domain/canonical.ts';
import {
  type CommendationDecision,
  commendationDecisionSchema,
  commendationSchema,
} from '../domain/commendation.ts';
import { Problem } from '../domain/problem.ts';
import { faultsOf, parseBody } from '../domain/record.ts';
import { type Database, read } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordOf } from '../store/records.ts';
import { type ActIn, changeOf, type Desk, openProgramme, partyOf, wantRole } from './programme-desk.ts';
import { wantStanding } from './want-record.ts';

/** Throws `role-needed`, `not-a-party`, `unknown-record` (the model), `invalid-record`. */
export async function proposeCommendation(
  db: Database,
  writer: Writer,
  ask: ActIn & { readonly id?: string | undefined; readonly commendation: CommendationDraft },
): Promise<Receipt> {
  const { desk, body } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'commendation');
    const parsed = commendationSchema.safeParse({ ...ask.commendation, party: partyOf(desk) });
    if (!parsed.success) throw new Problem('invalid-record', { faults: faultsOf(parsed.error) });
    if (parsed.data.model !== null) await wantStanding(tx, desk, 'model', parsed.data.model);
    return { desk, body: parsed.data };
  });
  const proposal = changeOf(desk, 'commendation', { id: ask.id, body });
  const [receipt] = await append(db, writer, desk.chain, [proposal]);
  return receipt as Receipt;
}

/** Throws `own-proposal`, `already-decided`, `role-needed`, `invalid-record`. */
export async function decideCommendation(
  db: Database,
  writer: Writer,
  ask: ActIn & Omit<CommendationDecision, 'organization'>,
): Promise<Receipt> {
  const { desk, change } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'commendation-decision');
    const { id: about, body } = await wantStanding(tx, desk, 'commendation', ask.about);
    if (proposed(desk, body.party)) throw new Problem('own-proposal');
    const { granted, on, decision, reason } = ask;
    const said = { about, organization: desk.organization, granted, on };
    const parsed = commendationDecisionSchema.safeParse({ ...said, decision, reason });
    if (!parsed.success) throw new Problem('invalid-record', { faults: faultsOf(parsed.error) });
    const id = stableId('commendation-decision', about);
    const earlier = await recordOf(tx, desk.chain, 'commendation-decision', id);
    // A retry says the same and is answered by the ledger.
    const again =
      earlier &&
      sameJson(
        parseBody('commendation-decision', earlier.body),
        parseBody('commendation-decision', parsed.data),
      );
    if (earlier && !again) throw new Problem('already-decided', { name: body.name });
    return { desk, change: changeOf(desk, 'commendation-decision', { id, body: parsed.data }) };
  });
  const [receipt] = await append(db, writer, desk.chain, [change]);
  return receipt as Receipt;
}

const proposed = (desk: Desk, party: string): boolean =>
  desk.standings.includes('party') && partyOf(desk) === party;
