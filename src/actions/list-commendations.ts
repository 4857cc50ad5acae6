/** Proposals to commend page by page, each with the decision on it. */
import type { CommendationView } from '../contract/commendation.ts';
import type { Writer } from '../domain/access.ts';
import type { Page } from '../domain/page.ts';
import type { Register } from '../domain/register.ts';
import { type CommendationFilter, listCommendations as listRows } from '../store/commendations.ts';
import type { Database } from '../store/connection.ts';
import { recordsAboutEach, type TypedRecord } from '../store/records.ts';
import { nameOn } from './names.ts';
import {
  asItStands,
  type ListAsk,
  listRecords,
  type RecordAsk,
  type Shelf,
  showRecord,
} from './record-list.ts';

/** In the order they were proposed. Throws `unknown-programme` or `bad-cursor`. */
export const listCommendations = (
  db: Database,
  writer: Writer,
  ask: ListAsk & CommendationFilter,
): Promise<Page<CommendationView>> =>
  listRecords(db, writer, ask, {
    list: 'commendations',
    rows: (tx, chain, page) => listRows(tx, chain, ask, page),
    present,
  });

/** Throws `unknown-record`. */
export const showCommendation = (db: Database, writer: Writer, ask: RecordAsk): Promise<CommendationView> =>
  showRecord(db, writer, ask, 'commendation', present);

async function present(
  { tx, chain, organizations }: Shelf,
  proposals: readonly TypedRecord<'commendation'>[],
): Promise<CommendationView[]> {
  const ids = proposals.map(({ id }) => id);
  const decisions = await recordsAboutEach(tx, chain, 'commendation-decision', ids);
  return proposals.map((each) => viewOf(organizations, each, decisions.get(each.id)?.at(-1)));
}

function viewOf(
  organizations: Register,
  proposal: TypedRecord<'commendation'>,
  decision: TypedRecord<'commendation-decision'> | undefined,
): CommendationView {
  const { body } = proposal;
  return {
    ...asItStands(proposal),
    party: nameOn(organizations, body.party, body.proposedOn),
    state: decision ? (decision.body.granted ? 'granted' : 'refused') : 'proposed',
    decision: decision
      ? {
          ...asItStands(decision),
          organization: nameOn(organizations, decision.body.organization, decision.body.on),
        }
      : null,
  };
}
