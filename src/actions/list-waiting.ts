/** What waits for the acting party: never answered, or changed since it answered. Oldest first, as work is taken up. */
import type { WaitingView } from '../contract/waiting.ts';
import type { Writer } from '../domain/access.ts';
import { standsDisputed, valuesOfActivity, valuesOfBalance } from '../domain/facts.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { codesInFacts } from '../store/figures.ts';
import { listWaiting as listRows, type WaitingRow } from '../store/waiting.ts';
import { windowsOf } from './asked-units.ts';
import { activitiesById, dayKey } from './list-activities.ts';
import { type ActIn, type Desk, openProgramme, partyOf } from './programme-desk.ts';

export interface WaitingAsk extends ActIn, PageAsk {
  readonly kind?: string | undefined;
  readonly place?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const LIST = 'waiting';

/** A page may hold fewer than asked for and still have a next one. Throws `not-a-party`, `unknown-place`, `bad-cursor`. */
export function listWaiting(db: Database, writer: Writer, ask: WaitingAsk): Promise<Page<WaitingView>> {
  const after = decodeCursor(LIST, dayKey, ask.cursor);
  const size = pageSize(ask);
  return read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    const party = partyOf(desk);
    const { kind, from, to } = ask;
    const register = await desk.registers.places();
    const places = await windowsOf(register, ask.place, 'unknown-place', async () => {
      return (await codesInFacts(tx, desk.chain, null)).places;
    });
    const filter = { kind, from, to, places };
    const rows = await listRows(tx, desk.chain, party, filter, { after, most: size + 1 });
    const { items, next } = pageOf(rows, size, LIST, ({ day, id }) => [day, id]);
    return { items: await present(tx, desk, items), next };
  });
}

async function present(tx: Tx, desk: Desk, rows: readonly WaitingRow[]): Promise<WaitingView[]> {
  const ids = rows.filter((row) => row.balance === null).map((row) => row.id);
  const activities = await activitiesById(tx, desk.registers, desk.chain, ids);
  return rows.flatMap((row): WaitingView[] => {
    const { id, version, seq, day, answer, balance } = row;
    const activity = activities.get(id);
    const values = balance ? valuesOfBalance(balance) : activity ? valuesOfActivity(activity.body) : {};
    // Its claim has been met since: there is nothing left to say.
    if (answer?.verdict === 'disputed' && !standsDisputed(answer, version, values)) return [];
    const state = row.state === 'disputed' ? 'disputed' : 'waiting';
    const common = { id, version, seq, day, state, earlier: answer } as const;
    if (balance) return [{ recordType: 'opening-balance', ...common, balance }];
    return activity ? [{ recordType: 'activity', ...common, activity }] : [];
  });
}
