/** The activities of a programme, newest day first, page by page. */
import { z } from 'zod';
import type { ActivityView } from '../contract/activity.ts';
import type { Actor } from '../domain/access.ts';
import { civilDateSchema } from '../domain/civil-date.ts';
import type { AnswerState } from '../domain/figure.ts';
import type { Catalogue } from '../domain/indicator.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import type { Register } from '../domain/register.ts';
import {
  type ActivityFilter,
  type ActivityRow,
  listActivities as listRows,
  readActivities,
} from '../store/activities.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { codesInFacts } from '../store/figures.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { windowsOf } from './asked-units.ts';
import { nameOn } from './names.ts';
import { wantProgramme } from './want-programme.ts';

export interface ActivityListAsk extends PageAsk {
  readonly programme: string;
  readonly kind?: string | undefined;
  readonly party?: string | undefined;
  readonly obligation?: string | undefined;
  /** `CODE` or `CODE@YYYY-MM-DD`: all that lay within it. */
  readonly place?: string | undefined;
  readonly organization?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: AnswerState | undefined;
  readonly voided?: boolean | undefined;
}

export const dayKey = z.tuple([civilDateSchema, z.uuid()]);
const LIST = 'activities';

/** Throws `unknown-programme`, `unknown-place`, `unknown-organization` or `bad-cursor`. */
export function listActivities(
  db: Database,
  actor: Actor,
  ask: ActivityListAsk,
): Promise<Page<ActivityView>> {
  const after = decodeCursor(LIST, dayKey, ask.cursor);
  const size = pageSize(ask);
  return read(db, actor, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const filter = await filterOf(tx, row.id, registers, ask);
    const rows = await listRows(tx, row.id, filter, { after, most: size + 1 });
    const { items, next } = pageOf(rows, size, LIST, ({ id, body }) => [body.to, id]);
    return { items: await presentActivities(registers, items), next };
  });
}

async function filterOf(
  tx: Tx,
  chain: string,
  registers: Registers,
  ask: ActivityListAsk,
): Promise<ActivityFilter> {
  const { kind, party, obligation, from, to, state, voided } = ask;
  const [places, organizations] = [await registers.places(), await registers.organizations()];
  const codes = () => codesInFacts(tx, chain, null);
  return {
    ...{ kind, party, obligation, from, to, state, voided },
    places: await windowsOf(places, ask.place, 'unknown-place', async () => (await codes()).places),
    organizations: await windowsOf(
      organizations,
      ask.organization,
      'unknown-organization',
      async () => (await codes()).organizations,
    ),
  };
}

export async function presentActivities(
  registers: Registers,
  rows: readonly ActivityRow[],
): Promise<ActivityView[]> {
  const names = {
    catalogue: await registers.catalogue(),
    places: await registers.places(),
    organizations: await registers.organizations(),
  };
  return rows.map((row) => presentActivity(names, row));
}

interface Names {
  readonly catalogue: Catalogue;
  readonly places: Register;
  readonly organizations: Register;
}

function presentActivity({ catalogue, places, organizations }: Names, row: ActivityRow): ActivityView {
  const { id, version, seq, voided, state, body } = row;
  const kind = catalogue.kinds.find((known) => known.code === body.kind);
  return {
    ...{ id, version, seq, voided, state },
    counted: state !== null,
    kind: { code: body.kind, name: kind?.name ?? { vi: body.kind, en: body.kind } },
    party: nameOn(organizations, body.party, body.to),
    organization: nameOn(organizations, body.organization, body.to),
    place: nameOn(places, body.place, body.to),
    body,
  };
}

/** By their ids. */
export async function activitiesById(
  tx: Tx,
  registers: Registers,
  chain: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActivityView>> {
  const views = await presentActivities(registers, await readActivities(tx, chain, ids));
  return new Map(views.map((view) => [view.id, view]));
}
