/** The promises of a programme and the targets set for them, page by page. */
import type { ObligationRecordView, TargetView } from '../contract/obligation.ts';
import type { Actor } from '../domain/access.ts';
import type { Page } from '../domain/page.ts';
import type { Database } from '../store/connection.ts';
import {
  listObligations as obligationRows,
  type TargetFilter,
  listTargets as targetRows,
} from '../store/obligations.ts';
import { asItStands, type ListAsk, listRecords } from './record-list.ts';

/** In the order they were entered. Throws `unknown-programme` or `bad-cursor`. */
export const listObligations = (
  db: Database,
  actor: Actor,
  ask: ListAsk & { readonly indicator?: string | undefined },
): Promise<Page<ObligationRecordView>> =>
  listRecords(db, actor, ask, {
    ...{ list: 'obligations', isOpen: true },
    rows: (tx, chain, page) => obligationRows(tx, chain, ask, page),
    present: (_, obligations) => obligations.map(asItStands),
  });

/** The same. */
export const listTargets = (
  db: Database,
  actor: Actor,
  ask: ListAsk & TargetFilter,
): Promise<Page<TargetView>> =>
  listRecords(db, actor, ask, {
    ...{ list: 'targets', isOpen: true },
    rows: (tx, chain, page) => targetRows(tx, chain, ask, page),
    present: (_, targets) => targets.map(asItStands),
  });
