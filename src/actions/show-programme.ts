/** One programme with its obligations, their figures and what nobody reported. */
import type { ObligationView, ProgrammeView, YearPoint } from '../contract/programme.ts';
import type { Actor } from '../domain/access.ts';
import { todayIn } from '../domain/civil-date.ts';
import { parsePeriod, yearsOf } from '../domain/period.ts';
import type { RecordBody } from '../domain/record.ts';
import { namedUnit } from '../domain/register.ts';
import type { Database, Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { recordsOf, type TypedRecord } from '../store/records.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { figureIn } from './evaluate-figure.ts';
import { summaryOf } from './present-programme.ts';
import { readOpenly } from './read-openly.ts';
import { editionsIn } from './show-edition.ts';
import { wantProgramme } from './want-programme.ts';

export function showProgramme(
  db: Database,
  actor: Actor,
  ask: { readonly programme: string },
): Promise<ProgrammeView> {
  return readOpenly(db, actor, async (tx, as) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const obligations = await recordsOf(tx, row.id, 'obligation');
    const targets = await recordsOf(tx, row.id, 'target');
    const reports = await recordsOf(tx, row.id, 'report');
    const shown: ObligationView[] = [];
    for (const obligation of obligations.sort((a, b) => a.body.position - b.body.position)) {
      const own = targets
        .filter((target) => target.body.about === obligation.id)
        .map((target) => target.body);
      shown.push(await obligationView(tx, registers, row, obligation, own, as));
    }
    return {
      ...summaryOf(row, await registers.organizations()),
      place: await placeOf(registers, row),
      termNote: row.body.termNote ?? null,
      obligations: shown,
      reports: reports.map(({ id, body }) => ({ id, title: body.title, period: body.period })),
      editions: await editionsIn(tx, row.id, await registers.organizations(), as),
      ledger: { seq: row.seq, hash: row.hash },
    };
  });
}

type Target = RecordBody<'target'>;

async function obligationView(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  { id, body }: TypedRecord<'obligation'>,
  targets: readonly Target[],
  actor: Actor,
): Promise<ObligationView> {
  const figures: ObligationView['figures'][number][] = [];
  for (const code of body.indicators) {
    const wanted = targets.find((target) => target.indicator === code);
    const target = wanted ? { value: wanted.value, period: wanted.period } : null;
    const figure = await figureIn(tx, registers, row, { code }, actor);
    figures.push({ figure, target, years: await yearsFor(tx, registers, row, code, actor) });
  }
  const silent = figures.every(({ figure }) => figure.status === 'no-data');
  return { id, position: body.position, title: body.title, text: body.text, figures, silent };
}

/** Values year by year up to this one; empty where no year has one. */
async function yearsFor(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  code: string,
  actor: Actor,
): Promise<YearPoint[]> {
  const thisYear = Number(todayIn(new Date()).slice(0, 4));
  const years = yearsOf(parsePeriod('term', row.body.term)).filter((year) => year <= thisYear);
  const points: YearPoint[] = [];
  for (const year of years) {
    const { value } = await figureIn(tx, registers, row, { code, period: String(year) }, actor);
    points.push({ year, value });
  }
  return points.some((point) => point.value !== null) ? points : [];
}

async function placeOf(registers: Registers, row: ProgrammeRow) {
  const { place, signedOn } = row.body;
  if (place === null) return null;
  const register = await registers.places();
  const unit = register.at(place, signedOn) ?? register.rowsOf(place).at(-1);
  return unit ? namedUnit(unit) : { code: place, name: { vi: place, en: place } };
}
