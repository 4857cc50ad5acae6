/**
 * Loads example programmes from their folders: the catalogue of kinds and indicators, their registers, the agreement
 * with its opening balances and reports, and a journal of activities. A damaged file is refused whole, every fault
 * with its line; loading twice changes nothing.
 */
import type { Writer } from '../domain/access.ts';
import { checkActivity } from '../domain/activity.ts';
import { type Catalogue, checkIndicator } from '../domain/indicator.ts';
import { Problem, sayProblem } from '../domain/problem.ts';
import type { Register } from '../domain/register.ts';
import { type Database, read } from '../store/connection.ts';
import { append, REGISTERS } from '../store/ledger.ts';
import { standingRecords } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { programmeFaults } from './check-example.ts';
import {
  type ExampleFiles,
  journalChange,
  programmeRecords,
  readCatalogue,
  readExample,
  registerRecords,
} from './example-files.ts';
import { reconcile } from './reconcile.ts';

export interface ExampleLoaded {
  readonly number: string;
  readonly slug: string;
  readonly records: number;
  readonly entries: number;
}

/** `folder` holds `catalogue/` and one folder for each example. */
export async function loadExamples(
  db: Database,
  writer: Writer,
  ask: { readonly folder: string; readonly names: readonly string[] },
): Promise<readonly ExampleLoaded[]> {
  await loadCatalogue(db, writer, ask.folder);
  const loaded: ExampleLoaded[] = [];
  for (const name of ask.names) loaded.push(await loadExample(db, writer, readExample(ask.folder, name)));
  return loaded;
}

export async function loadCatalogue(db: Database, writer: Writer, folder: string): Promise<void> {
  const { catalogue, records } = readCatalogue(folder);
  for (const indicator of catalogue.indicators) checkIndicator(indicator, catalogue);
  await reconcile(db, writer, REGISTERS, records);
}

async function loadExample(db: Database, writer: Writer, files: ExampleFiles): Promise<ExampleLoaded> {
  await reconcile(db, writer, REGISTERS, registerRecords(files));
  await refuseFaults(db, writer, files);
  const { chain, records } = programmeRecords(files);
  await reconcile(db, writer, chain, records);
  const entries = await loadJournal(db, writer, chain, files);
  const { number, slug } = files.programme.programme;
  return { number, slug, records: records.length, entries };
}

async function refuseFaults(db: Database, writer: Writer, files: ExampleFiles): Promise<void> {
  const faults = await read(db, writer, async (tx) => {
    const registers = await openRegisters(db, tx);
    const [catalogue, places] = [await registers.catalogue(), await registers.places()];
    return [...programmeFaults(files, catalogue, places), ...journalFaults(files, catalogue, places)];
  });
  if (faults.length > 0)
    throw new Problem('damaged-file', { file: files.folder, count: faults.length, faults });
}

function journalFaults(files: ExampleFiles, catalogue: Catalogue, places: Register): string[] {
  return files.journal.flatMap(({ line, change }) => {
    if (change.recordType !== 'activity') return [];
    const at = `journal.jsonl:${line}`;
    const { body } = change;
    const kind = catalogue.kinds.find((known) => known.code === body.kind);
    try {
      if (!kind) return [`${at} kind “${body.kind}”`];
      checkActivity(body, kind);
      return places.at(body.place, body.to) ? [] : [`${at} place “${body.place}”, ${body.to}`];
    } catch (error) {
      if (error instanceof Problem) return [`${at} ${sayProblem(error, 'vi').what}`];
      throw error;
    }
  });
}

async function loadJournal(
  db: Database,
  writer: Writer,
  chain: string,
  files: ExampleFiles,
): Promise<number> {
  const changes = files.journal.map(journalChange);
  const ids = changes.map((change) => change.recordId);
  const standing = await read(db, writer, (tx) => standingRecords(tx, chain, ids));
  const missing = changes.filter(
    (change) => (standing.get(change.recordId)?.version ?? 0) <= change.baseVersion,
  );
  if (missing.length > 0) await append(db, writer, chain, missing);
  return missing.length;
}
