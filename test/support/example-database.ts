/**
 * A database with the places and both examples, loaded once in a run by whichever file asks first; every other file
 * gets a copy, as all do of the empty template.
 */
import { inject } from 'vitest';
import { loadExamples } from '../../src/actions/load-example.ts';
import { loadPlaces } from '../../src/actions/load-places.ts';
import { openDatabase } from '../../src/store/connection.ts';
import { copyDatabase, onServer, type TestDatabase } from './database.ts';

/** Who loaded them. */
const operator = { kind: 'operator', author: 'Chị Hoa' } as const;

export async function createExampleDatabase(): Promise<TestDatabase> {
  const { admin, template, prefix } = inject('testServer');
  const [examples, unfinished] = [`${prefix}examples`, `${prefix}examples_unfinished`];
  await onServer(admin, async (client) => {
    // Held until the connection ends, so that the files of two workers do not load twice.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [examples]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [examples]);
    if (rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished} TEMPLATE ${template}`);
    const db = openDatabase({ ...admin, database: unfinished });
    try {
      await loadPlaces(db, operator);
      await loadExamples(db, operator, { folder: 'examples', names: ['phuc-son', 'mo-phong'] });
    } finally {
      await db.close();
    }
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${examples}`);
  });
  return copyDatabase(examples);
}
