/** The promises of a programme and the targets set for them, page by page. */
import type { ObligationRecordView, TargetView } from '../contract/obligation.ts';
import type { Actor } from '../domain/access.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import {
  listObligations as obligationRows,
  type TargetFilter,
  listTargets as targetRows,
} from '../store/obligations.ts';
import type { PagedRecord, SeqPage } from '../store/record-pages.ts';
import { seqKey } from './list-plans.ts';
import { wantProgramme } from './want-programme.ts';

type Ask = PageAsk & { readonly programme: string };

/** In the order they were entered. Throws `unknown-programme` or `bad-cursor`. */
export const listObligations = (
  db: Database,
  actor: Actor,
  ask: Ask & { readonly indicator?: string | undefined },
): Promise<Page<ObligationRecordView>> =>
  listed(db, actor, 'obligations', ask, (tx, chain, page) => obligationRows(tx, chain, ask, page));

/** The same. */
export const listTargets = (db: Database, actor: Actor, ask: Ask & TargetFilter): Promise<Page<TargetView>> =>
  listed(db, actor, 'targets', ask, (tx, chain, page) => targetRows(tx, chain, ask, page));

function listed<T extends 'obligation' | 'target'>(
  db: Database,
  actor: Actor,
  list: string,
  ask: Ask,
  rowsOf: (tx: Tx, chain: string, page: SeqPage) => Promise<PagedRecord<T>[]>,
): Promise<Page<Omit<PagedRecord<T>, 'createdSeq'>>> {
  const after = decodeCursor(list, seqKey, ask.cursor);
  const size = pageSize(ask);
  return read(db, actor, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    const rows = await rowsOf(tx, chain, { after, most: size + 1 });
    const { items, next } = pageOf(rows, size, list, ({ createdSeq }) => [createdSeq]);
    return { items: items.map(({ createdSeq: _, ...item }) => item), next };
  });
}
