/** Records of one type of a programme, page by page or one by its id, each with what is shown beside it. */
import { z } from 'zod';
import type { Actor } from '../domain/access.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import type { RecordType } from '../domain/record.ts';
import type { Register } from '../domain/register.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import type { PagedRecord, SeqPage } from '../store/record-pages.ts';
import type { TypedRecord } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { readOpenly } from './read-openly.ts';
import { wantProgramme } from './want-programme.ts';
import { wantRecord } from './want-record.ts';

export type ListAsk = PageAsk & { readonly programme: string };
export interface RecordAsk {
  readonly programme: string;
  readonly id: string;
}

/** Where the records are read, and how places and organizations were called. */
export interface Shelf {
  readonly tx: Tx;
  readonly chain: string;
  readonly places: Register;
  readonly organizations: Register;
}

type Present<T extends RecordType, View> = (
  shelf: Shelf,
  records: readonly TypedRecord<T>[],
) => Promise<readonly View[]> | readonly View[];

export interface RecordList<T extends RecordType, View> {
  /** Names the list in its cursors. */
  readonly list: string;
  readonly rows: (tx: Tx, chain: string, page: SeqPage) => Promise<PagedRecord<T>[]>;
  readonly present: Present<T, View>;
  /** Whether the public reads it too. */
  readonly isOpen?: boolean;
}

const seqKey = z.tuple([z.int().nonnegative()]);

/** In the order they were first written. Throws `unknown-programme` or `bad-cursor`. */
export function listRecords<T extends RecordType, View>(
  db: Database,
  actor: Actor,
  ask: ListAsk,
  { list, rows: rowsOf, present, isOpen = false }: RecordList<T, View>,
): Promise<Page<View>> {
  const after = decodeCursor(list, seqKey, ask.cursor);
  const size = pageSize(ask);
  return (isOpen ? readOpenly : read)(db, actor, async (tx: Tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    const rows = await rowsOf(tx, chain, { after, most: size + 1 });
    const { items, next } = pageOf(rows, size, list, ({ createdSeq }) => [createdSeq]);
    return { items: await present(await shelfOf(db, tx, chain), items), next };
  });
}

/** Also a void one. Throws `unknown-programme` or `unknown-record`. */
export function showRecord<T extends RecordType, View>(
  db: Database,
  actor: Actor,
  ask: RecordAsk,
  type: T,
  present: Present<T, View>,
): Promise<View> {
  return read(db, actor, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    const record = await wantRecord(tx, { chain }, type, ask.id);
    const [view] = await present(await shelfOf(db, tx, chain), [record]);
    return view as View;
  });
}

async function shelfOf(db: Database, tx: Tx, chain: string): Promise<Shelf> {
  const registers = await openRegisters(db, tx);
  return {
    ...{ tx, chain },
    places: await registers.places(),
    organizations: await registers.organizations(),
  };
}

/** Where a record stands and what it says. */
export const asItStands = <T extends RecordType>({ id, version, seq, voided, body }: TypedRecord<T>) => ({
  ...{ id, version, seq, voided, body },
});
