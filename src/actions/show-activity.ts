/** One activity with what the parties said of it, and the history of its versions. */
import type { ActivitySaidView, HistoryView, VersionView } from '../contract/activity.ts';
import type { Actor } from '../domain/access.ts';
import { standsDisputed, valuesOfActivity } from '../domain/facts.ts';
import { Problem } from '../domain/problem.ts';
import { recordDifferences } from '../domain/record-differences.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import type { Register } from '../domain/register.ts';
import { type ActivityRow, readActivities, readDecisions, readVersions } from '../store/activities.ts';
import { type Database, read, repeatingPoolOf, type Tx } from '../store/connection.ts';
import { recordsAbout } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { presentActivities } from './list-activities.ts';
import { nameOn } from './names.ts';
import { asItStands, type RecordAsk } from './record-list.ts';
import { wantProgramme } from './want-programme.ts';

/** Throws `unknown-programme` or `unknown-record`. */
export function showActivity(db: Database, actor: Actor, ask: RecordAsk): Promise<ActivitySaidView> {
  const look = async (tx: Tx): Promise<ActivitySaidView> => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const organizations = await registers.organizations();
    const asked = recordIdSchema.safeParse(ask.id.trim());
    const [found] = asked.success ? await readActivities(tx, row.id, [asked.data]) : [];
    if (!found) throw new Problem('unknown-record', { id: ask.id });
    const [view] = await presentActivities(registers, [found]);
    return { ...(view as ActivitySaidView), ...(await saidOf(tx, row.id, organizations, found)) };
  };
  // One activity is asked for by the same few statements each time; row security makes their planning dear.
  return read(db, actor, look, repeatingPoolOf(db, actor));
}

async function saidOf(tx: Tx, chain: string, organizations: Register, { id, version, body }: ActivityRow) {
  const answers = await recordsAbout(tx, chain, 'answer', id);
  const newest = new Map(answers.sort((a, b) => a.seq - b.seq).map((answer) => [answer.body.party, answer]));
  const settlements = await recordsAbout(tx, chain, 'settlement', id);
  const decisions = await readDecisions(tx, chain, id);
  const by = (party: string) => nameOn(organizations, party, body.to);
  const values = valuesOfActivity(body);
  return {
    answers: [...newest.values()].map((answer) => ({
      ...asItStands(answer),
      by: by(answer.body.party),
      disputes: standsDisputed(answer.body, version, values),
    })),
    settlements: settlements.map((each) => ({
      ...asItStands(each),
      by: by(each.body.party),
    })),
    decisions: decisions.map((each) => ({
      ...asItStands(each),
      other: each.body.a === id ? each.body.b : each.body.a,
    })),
  };
}

/** Every version of any record of a programme, each with what it changed. Throws `unknown-record`. */
export function showHistory(db: Database, actor: Actor, ask: RecordAsk): Promise<HistoryView> {
  return read(db, actor, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const organizations = await (await openRegisters(db, tx)).organizations();
    const asked = recordIdSchema.safeParse(ask.id.trim());
    const rows = asked.success ? await readVersions(tx, row.id, asked.data) : [];
    if (rows.length === 0) throw new Problem('unknown-record', { id: ask.id });
    const versions = rows.map((each, at): VersionView => {
      const before = rows[at - 1];
      const day = each.recordedAt.slice(0, 10);
      return {
        ...each,
        organization: nameOn(organizations, each.organization, day),
        differences: before ? recordDifferences(before.body, each.body) : [],
      };
    });
    return { id: asked.data as string, versions };
  });
}
