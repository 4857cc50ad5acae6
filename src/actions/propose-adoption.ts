/**
 * What an old report or agreement offers to take over into the ledger: the parts of the programme, its obligations, and
 * the totals it reports. Nothing is written; a person accepts by id.
 */
import type { AdoptionView } from '../contract/adoption.ts';
import type { Actor } from '../domain/access.ts';
import type { Locale } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import type { Database } from '../store/connection.ts';
import { proposalView } from './proposal.ts';
import { type AdoptionAsk, readAdoption } from './read-adoption.ts';

/** Throws `unknown-programme`, `unknown-period` and the problems of `readSource`. */
export async function proposeAdoption(db: Database, actor: Actor, ask: AdoptionAsk): Promise<AdoptionView> {
  const { row, period, proposals, warnings } = await readAdoption(db, actor, ask);
  const { file, locale } = ask;
  return {
    document: ask.document ?? file.name,
    address: ask.address ?? null,
    programme: row && programmeView(row.body, locale),
    period,
    proposals: proposals.map((proposal) => proposalView(proposal, locale)),
    warnings,
  };
}

const programmeView = ({ number, slug, title, parties }: Programme, locale: Locale) => ({
  ...{ number, slug, title: title[locale] },
  parties: parties.map(({ organization }) => organization),
});
