/** The programme that accepted proposals make: whole, of parties that the register knows, and not there yet. */
import type { ProgrammePart } from '../contract/adoption.ts';
import type { Writer } from '../domain/access.ts';
import type { JsonObject } from '../domain/canonical.ts';
import { fold } from '../domain/fold.ts';
import { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programme.ts';
import { type Database, read } from '../store/connection.ts';
import { findProgramme } from '../store/programmes.ts';
import { type AdoptedRecord, type Adopter, sourceOf } from './adopted-records.ts';
import { programmeId } from './example-files.ts';
import type { Proposal } from './proposal.ts';

interface NewProgramme {
  readonly chain: string;
  readonly record: AdoptedRecord & { readonly body: JsonObject & Programme };
}

interface ProgrammeAsk extends Pick<Adopter, 'document' | 'address'> {
  readonly open: readonly Proposal[];
  /** All that the text gives, to name what is missing. */
  readonly all: readonly Proposal[];
}

const names: Readonly<Record<ProgrammePart['part'], string>> = {
  number: 'số / number',
  title: 'tên / title',
  'signing-day': 'ngày ký / day of signing',
  term: 'thời hạn / term',
  party: 'hai bên trở lên / two parties',
};

/** Throws `incomplete-programme` and `programme-exists`. */
export async function newProgramme(db: Database, writer: Writer, ask: ProgrammeAsk): Promise<NewProgramme> {
  const accepted = ask.open.filter(({ of }) => of.kind === 'programme');
  const parts = accepted.flatMap(({ of }) => (of.kind === 'programme' ? [of.value] : []));
  const part = <P extends ProgrammePart['part']>(name: P) =>
    parts.filter((each): each is Extract<ProgrammePart, { part: P }> => each.part === name);
  const [number, title, day, term] = [
    part('number')[0],
    part('title')[0],
    part('signing-day')[0],
    part('term')[0],
  ];
  const parties = part('party').flatMap(({ organization }) => organization ?? []);
  if (!number || !title || !day || !term || parties.length < 2) throw incomplete(parts, ask.all);
  const chain = programmeId(number.number);
  const body: Programme = {
    number: number.number,
    slug: await freeSlug(db, writer, number.number, chain),
    title: { vi: title.title, en: title.title },
    signedOn: day.day,
    term: { from: term.from, to: term.to },
    place: null,
    parties: [...new Set(parties)].map((organization) => ({ organization })),
    // Nobody has looked at it yet but the one who takes it over.
    published: false,
    synthetic: false,
    sources: accepted.map((proposal) => sourceOf(proposal, ask)),
  };
  const proposals = accepted.map(({ id }) => id);
  const record = { proposals, recordType: 'programme' as const, recordId: chain };
  return { chain, record: { ...record, body: body as JsonObject & Programme } };
}

function incomplete(parts: readonly ProgrammePart[], all: readonly Proposal[]): Problem {
  const count = (name: string) =>
    new Set(parts.filter(({ part }) => part === name).map((each) => JSON.stringify(each))).size;
  const missing = (Object.keys(names) as ProgrammePart['part'][]).filter(
    (name) => count(name) < (name === 'party' ? 2 : 1),
  );
  const near = all.flatMap(({ id, of, state }) =>
    of.kind === 'programme' && state === 'open' && missing.includes(of.value.part) ? [id] : [],
  );
  return new Problem('incomplete-programme', { missing: missing.map((name) => names[name]), near });
}

/** From the number: `04-CTr/DV-ĐPS` is at `04-ctr-dv-dps`. */
async function freeSlug(db: Database, writer: Writer, number: string, chain: string): Promise<string> {
  const slug = fold(number)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return read(db, writer, async (tx) => {
    if (await findProgramme(tx, number)) throw new Problem('programme-exists', { number });
    return (await findProgramme(tx, slug)) ? `${slug}-${chain.slice(0, 4)}` : slug;
  });
}
