/**
 * The registers as the domain reads them, kept in memory for as long as their chain stays at the same position: one
 * cheap look at the head decides, so they are never stale.
 */
import { sql } from 'kysely';
import type { Catalogue } from '../domain/indicator.ts';
import { Register } from '../domain/register.ts';
import type { Database, Tx } from './connection.ts';
import { REGISTERS } from './ledger.ts';
import { readOrganizations } from './organizations.ts';
import { readPlaces } from './places.ts';
import { recordsOf } from './records.ts';
import { readSuccessions } from './successions.ts';

interface Shelf {
  readonly seq: number;
  places?: Promise<Register>;
  organizations?: Promise<Register>;
  catalogue?: Promise<Catalogue>;
}

export interface Registers {
  readonly seq: number;
  places(): Promise<Register>;
  organizations(): Promise<Register>;
  catalogue(): Promise<Catalogue>;
}

const shelves = new WeakMap<Database, Shelf>();

/** Use within the transaction it was opened in. */
export async function openRegisters(db: Database, tx: Tx): Promise<Registers> {
  const { rows } = await sql<{ seq: number }>`select seq from chain where id = ${REGISTERS}`.execute(tx);
  const seq = rows[0]?.seq ?? 0;
  let shelf = shelves.get(db);
  if (shelf?.seq !== seq) {
    shelf = { seq };
    shelves.set(db, shelf);
  }
  const here = shelf;
  return {
    seq,
    places: () =>
      keep(
        here,
        'places',
        async () => new Register(await readPlaces(tx), await readSuccessions(tx, 'place')),
      ),
    organizations: () =>
      keep(
        here,
        'organizations',
        async () => new Register(await readOrganizations(tx), await readSuccessions(tx, 'organization')),
      ),
    catalogue: () => keep(here, 'catalogue', () => readCatalogue(tx)),
  };
}

type Kept = Omit<Shelf, 'seq'>;

function keep<K extends keyof Kept>(
  shelf: Shelf,
  what: K,
  load: () => NonNullable<Kept[K]>,
): NonNullable<Kept[K]> {
  const kept = shelf[what];
  if (kept) return kept as NonNullable<Kept[K]>;
  const loading = load();
  shelf[what] = loading;
  loading.catch(() => delete shelf[what]);
  return loading;
}

async function readCatalogue(tx: Tx): Promise<Catalogue> {
  const kinds = await recordsOf(tx, REGISTERS, 'activity-kind');
  const indicators = await recordsOf(tx, REGISTERS, 'indicator');
  return { kinds: kinds.map((kind) => kind.body), indicators: indicators.map((indicator) => indicator.body) };
}
