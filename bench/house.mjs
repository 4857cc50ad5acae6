// A database of its own for one run of the bench, in a temporary folder, gone afterwards; and the people in it.
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadExamples } from '../dist/actions/load-example.js';
import { loadPlaces } from '../dist/actions/load-places.js';
import { openDatabase } from '../dist/store/connection.js';
import { startEmbedded } from '../dist/store/embedded.js';
import { newId, stableId } from '../dist/store/identity.js';
import { append, REGISTERS } from '../dist/store/ledger.js';
import { migrate } from '../dist/store/migrate.js';

export const examples = path.resolve(import.meta.dirname, '..', 'examples');
export const union = {
  kind: 'member',
  organization: 'bench-union',
  author: 'Trần Thị Lan',
  roles: ['coordinator', 'leader'],
};
export const post = {
  kind: 'member',
  organization: 'bench-post',
  author: 'Nguyễn Văn Sơn',
  roles: ['coordinator', 'leader'],
};
const operator = { kind: 'operator', author: 'bench' };
export const villages = Array.from({ length: 200 }, (_, at) => `BENCH/${at}`);
export const term = { from: '2021-01-01', to: '2025-12-31' };

export async function openHouse() {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'chungtay-bench-')));
  await chmod(folder, 0o755); // as root the database runs as another user, who must be able to enter
  const server = await startEmbedded({ folder });
  const db = openDatabase(server.connection);
  const close = async () => {
    await db.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await migrate(server.connection);
    await loadPlaces(db, operator);
    await loadExamples(db, operator, { folder: examples, names: ['phuc-son', 'mo-phong'] });
    await foundRegisters(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, connection: server.connection, close };
}

const change = (recordType, body, recordId = newId()) => {
  return { recordType, recordId, baseVersion: 0, op: 'create', body, capturedAt: new Date().toISOString() };
};

async function foundRegisters(db) {
  const always = { from: null, until: null };
  const place = (code, level, parent) =>
    change('place', { code, name: `Bản ${code}`, level, parent, ...always });
  const organization = (code) =>
    change('organization', { code, name: { vi: code, en: code }, superior: null, ...always });
  await append(db, operator, REGISTERS, [
    organization(union.organization),
    organization(post.organization),
    place('BENCH', 'commune', null),
    ...villages.map((code) => place(code, 'village', 'BENCH')),
  ]);
}

/** A programme of the two; its chain, by which actions find it too. */
export async function signProgramme(db, name) {
  const chain = stableId('programme', name);
  const body = {
    ...{ number: name, slug: name, title: { vi: name, en: name } },
    ...{ signedOn: term.from, term, place: 'BENCH', published: true, synthetic: true },
    parties: [{ organization: union.organization }, { organization: post.organization }],
  };
  await append(db, operator, chain, [change('programme', body, chain)]);
  return chain;
}
