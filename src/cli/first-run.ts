/** What a new database needs before it is shown: places and the examples. One that holds a programme is left alone. */

import { loadExamplePeople } from '../actions/example-people.ts';
import { listProgrammes } from '../actions/list-programmes.ts';
import { loadExamples } from '../actions/load-example.ts';
import { loadPlaces } from '../actions/load-places.ts';
import { m } from '../messages/messages.js';
import type { Session } from '../store/session.ts';
import { operator, type Surroundings } from './command.ts';
import { EXAMPLES } from './setup.ts';

/** Answers a sentence on what there is. */
export async function loadFirst({ db }: Session, around: Surroundings): Promise<string> {
  const { locale } = around;
  const there = await listProgrammes(db, operator);
  if (there.length > 0) return m.serve_programmes({ count: String(there.length) }, { locale });
  const { communes } = await loadPlaces(db, operator);
  const loaded = await loadExamples(db, operator, { folder: around.examples, names: EXAMPLES });
  await loadExamplePeople(db, around.examples);
  return m.serve_loaded({ communes: String(communes), count: String(loaded.length) }, { locale });
}
