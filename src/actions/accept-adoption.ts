/**
 * Takes over what a person accepted of an old report or agreement, for one party and all or nothing: each proposal is
 * looked at anew, and enters the ledger with its quotation as source. Accepting twice is accepting once.
 */
import type { AdoptedView } from '../contract/adoption.ts';
import { organizationOf, type Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import { type Database, read } from '../store/connection.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { actingParty } from './acting-party.ts';
import { newProgramme } from './adopt-programme.ts';
import { type AdoptedRecord, balanceRecords, obligationRecords } from './adopted-records.ts';
import type { Proposal } from './proposal.ts';
import { type Adoption, type AdoptionAsk, readAdoption } from './read-adoption.ts';

export interface AcceptAsk extends AdoptionAsk {
  /** Ids of proposals; `all` stands for those that can be accepted and exclude no other that can, or are there. */
  readonly accept: readonly string[];
  /** For the operator: the party that takes over. */
  readonly organization?: string | undefined;
}

/**
 * Throws `unknown-proposal`, `rival-proposals`, what keeps a proposal out, `incomplete-programme`, `no-acting-party`,
 * `not-a-party`, `not-allowed`, and what `readAdoption` throws; nothing is written then.
 */
export async function acceptAdoption(db: Database, writer: Writer, ask: AcceptAsk): Promise<AdoptedView> {
  const adoption = await readAdoption(db, writer, ask);
  const chosen = choose(adoption.proposals, ask.accept);
  const open = chosen.filter(({ state }) => state === 'open');
  const there = chosen.filter(({ state }) => state === 'there').map(({ id }) => id);
  const source = { document: ask.document ?? ask.file.name, address: ask.address };
  if (adoption.row) {
    const { id: chain, body } = adoption.row;
    const adopter = { ...source, party: partyOf(writer, ask.organization, body, adoption) };
    const records = await read(db, writer, async (tx) => [
      ...(await obligationRecords(tx, chain, open, adopter)),
      ...(await balanceRecords(tx, chain, open, { ...adopter, place: body.place })),
    ]);
    return { programme: body.number, written: await write(db, writer, chain, records, ask), there };
  }
  const { chain, record } = await newProgramme(db, writer, { open, all: adoption.proposals, ...source });
  const party = partyOf(writer, ask.organization, record.body, adoption);
  const promises = await read(db, writer, (tx) => obligationRecords(tx, chain, open, { ...source, party }));
  const written = await write(db, writer, chain, [record, ...promises], ask);
  return { programme: record.body.number, written, there };
}

/** The accepted proposals in the order of the text. */
function choose(proposals: readonly Proposal[], accept: readonly string[]): readonly Proposal[] {
  const known = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const isOpen = (id: string) => known.get(id)?.state === 'open';
  const sole = proposals.filter(
    ({ rivals, state }) => state === 'there' || (state === 'open' && !rivals.some(isOpen)),
  );
  const ids = new Set(accept.flatMap((id) => (id === 'all' ? sole.map((each) => each.id) : [id])));
  for (const id of ids) {
    const proposal = known.get(id);
    if (!proposal) throw new Problem('unknown-proposal', { id, near: [...known.keys()].filter(isOpen) });
    const [problem] = proposal.problems;
    if (proposal.state === 'barred' && problem) throw problem;
    const rivals = isOpen(id) ? proposal.rivals.filter((rival) => ids.has(rival) && isOpen(rival)) : [];
    if (rivals.length > 0) throw new Problem('rival-proposals', { ids: [id, ...rivals] });
  }
  return proposals.filter(({ id }) => ids.has(id));
}

/** The party's code in the agreement. */
function partyOf(
  writer: Writer,
  named: string | undefined,
  body: Programme,
  { organizations }: Adoption,
): string {
  const organization = writer.kind === 'member' ? writer.organization : named;
  if (organization !== undefined) return actingParty({ body }, organizations, organization);
  throw new Problem('no-acting-party', { near: body.parties.map((party) => party.organization) });
}

async function write(
  db: Database,
  writer: Writer,
  chain: string,
  records: readonly AdoptedRecord[],
  { organization }: AcceptAsk,
): Promise<AdoptedView['written']> {
  if (records.length === 0) return [];
  const capturedAt = new Date().toISOString();
  const onBehalfOf = { organization: organization ?? organizationOf(writer), author: writer.author };
  const receipts = await append(
    db,
    writer,
    chain,
    records.map(({ proposals: _, ...record }) => {
      const entered = writer.kind === 'operator' ? { onBehalfOf } : {};
      return { ...record, baseVersion: 0, op: 'create' as const, capturedAt, ...entered };
    }),
  );
  return records.map(({ proposals, recordType, recordId }, at) => {
    const { version, seq } = receipts[at] as Receipt;
    return { proposals, recordType, recordId, version, seq };
  });
}
