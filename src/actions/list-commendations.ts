/** Proposals to commend page by page, each with the decision on it. */
import type { CommendationView } from '../contract/commendation.ts';
import type { Writer } from '../domain/access.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import type { Register } from '../domain/register.ts';
import {
  type CommendationFilter,
  decisionsOn,
  listCommendations as listRows,
} from '../store/commendations.ts';
import { type Database, read } from '../store/connection.ts';
import type { TypedRecord } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { seqKey } from './list-plans.ts';
import { nameOn } from './names.ts';
import { wantProgramme } from './want-programme.ts';
import { wantRecord } from './want-record.ts';

const LIST = 'commendations';

/** In the order they were proposed. Throws `unknown-programme` or `bad-cursor`. */
export function listCommendations(
  db: Database,
  writer: Writer,
  ask: PageAsk & CommendationFilter & { readonly programme: string },
): Promise<Page<CommendationView>> {
  const after = decodeCursor(LIST, seqKey, ask.cursor);
  const size = pageSize(ask);
  return read(db, writer, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    const organizations = await (await openRegisters(db, tx)).organizations();
    const rows = await listRows(tx, chain, ask, { after, most: size + 1 });
    const { items, next } = pageOf(rows, size, LIST, ({ createdSeq }) => [createdSeq]);
    const ids = items.map(({ id }) => id);
    const decisions = await decisionsOn(tx, chain, ids);
    return { items: items.map((item) => viewOf(organizations, item, decisions.get(item.id))), next };
  });
}

/** Throws `unknown-record`. */
export function showCommendation(
  db: Database,
  writer: Writer,
  ask: { readonly programme: string; readonly id: string },
): Promise<CommendationView> {
  return read(db, writer, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    const organizations = await (await openRegisters(db, tx)).organizations();
    const proposal = await wantRecord(tx, { chain }, 'commendation', ask.id);
    const decisions = await decisionsOn(tx, chain, [proposal.id]);
    return viewOf(organizations, proposal, decisions.get(proposal.id));
  });
}

function viewOf(
  organizations: Register,
  { id, version, seq, voided, body }: TypedRecord<'commendation'>,
  decision: TypedRecord<'commendation-decision'> | undefined,
): CommendationView {
  return {
    ...{ id, version, seq, voided, body },
    party: nameOn(organizations, body.party, body.proposedOn),
    state: decision ? (decision.body.granted ? 'granted' : 'refused') : 'proposed',
    decision: decision
      ? {
          ...{ id: decision.id, version: decision.version, seq: decision.seq, voided: decision.voided },
          organization: nameOn(organizations, decision.body.organization, decision.body.on),
          body: decision.body,
        }
      : null,
  };
}
