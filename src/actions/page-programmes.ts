/** The programmes an actor may see, page by page, and one of them without what has lists of its own. */
import type { ProgrammeSummary } from '../contract/programme.ts';
import type { ProgrammeCard } from '../contract/programme-schema.ts';
import type { Actor } from '../domain/access.ts';
import { fold } from '../domain/fold.ts';
import { type Page, type PageAsk, pageThrough } from '../domain/page.ts';
import { standingsOf } from '../domain/standing.ts';
import type { Database } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { openRegisters } from '../store/registers.ts';
import { listProgrammes } from './list-programmes.ts';
import { nameOn } from './names.ts';
import { summaryOf } from './present-programme.ts';
import { readOpenly } from './read-openly.ts';
import { wantProgramme } from './want-programme.ts';

export interface ProgrammeListAsk extends PageAsk {
  readonly text?: string | undefined;
  readonly party?: string | undefined;
  readonly on?: string | undefined;
}

/** By the day they were signed. Throws `bad-cursor`. */
export async function pageProgrammes(
  db: Database,
  actor: Actor,
  ask: ProgrammeListAsk,
): Promise<Page<ProgrammeSummary>> {
  const programmes = (await listProgrammes(db, actor)).filter((each) => fits(each, ask));
  return pageThrough(programmes, ask, 'programmes', ({ signedOn, id }) => `${signedOn} ${id}`);
}

function fits({ number, title, term, parties }: ProgrammeSummary, { text, party, on }: ProgrammeListAsk) {
  if (party !== undefined && !parties.some(({ organization }) => organization.code === party)) return false;
  if (on !== undefined && !(term.from <= on && on <= term.to)) return false;
  return text === undefined || fold(`${number} ${title.vi} ${title.en}`).includes(fold(text));
}

/** Throws `unknown-programme`. */
export function describeProgramme(
  db: Database,
  actor: Actor,
  ask: { readonly programme: string },
): Promise<ProgrammeCard> {
  return readOpenly(db, actor, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const organizations = await registers.organizations();
    const { place, signedOn, termNote = null } = row.body;
    const parties = row.body.parties.map((party) => party.organization);
    const known = actor.kind === 'member' ? standingsOf(parties, organizations, actor.organization) : [];
    return {
      ...summaryOf(row, organizations),
      version: row.version,
      place: place === null ? null : nameOn(await registers.places(), place, signedOn),
      termNote,
      standings: known,
      ledger: headOf(row),
    };
  });
}

const headOf = ({ seq, hash }: ProgrammeRow) => ({ seq, hash });
