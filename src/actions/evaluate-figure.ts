/** Evaluates one figure: right on the first read after a save, or as of an earlier ledger position. */
import type { Actor } from '../domain/access.ts';
import { publicFigure } from '../domain/disclosure.ts';
import type { Figure } from '../domain/figure.ts';
import type { Database, Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { totalFor } from './figure-evidence.ts';
import { type FigureAsk, type Question, readQuestion } from './figure-question.ts';
import { noteLook } from './note-look.ts';
import { readOpenly } from './read-openly.ts';
import { wantProgramme } from './want-programme.ts';

export interface FigureRequest extends FigureAsk {
  /** Number, slug or id of the programme. */
  readonly programme: string;
}

/** A look at what the public is not shown is noted in the audit. */
export async function evaluateFigure(db: Database, actor: Actor, ask: FigureRequest): Promise<Figure> {
  const { as, full, open } = await readOpenly(db, actor, async (tx, as) => {
    const programme = await wantProgramme(tx, ask.programme);
    const question = await readQuestion(tx, await openRegisters(db, tx), programme, ask);
    return { as, ...(await disclosures(tx, question)) };
  });
  if (as.kind === 'portal') return open;
  if (full.status !== open.status) await noteLook(db, as, full);
  return full;
}

/** Within a transaction that several figures share. */
export async function figureIn(
  tx: Tx,
  registers: Registers,
  programme: ProgrammeRow,
  ask: FigureAsk,
  actor: Actor,
): Promise<Figure> {
  const question = await readQuestion(tx, registers, programme, ask);
  return answer(tx, question, actor);
}

export async function answer(tx: Tx, question: Question, actor: Actor): Promise<Figure> {
  const { full, open } = await disclosures(tx, question);
  return actor.kind === 'portal' ? open : full;
}

/** The figure, and what of it is for everybody. */
async function disclosures(
  tx: Tx,
  question: Question,
): Promise<{ readonly full: Figure; readonly open: Figure }> {
  const { programme, indicator, period, organizations } = question;
  const { byParty, ...total } = await totalFor(tx, question);
  const whole = question.group === null ? total : await totalFor(tx, { ...question, group: null });
  const named = (code: string) =>
    organizations.lastWithin(code, period.from, period.to)?.name ?? { vi: code, en: code };
  const { number, slug, synthetic } = programme.body;
  const figure: Figure = {
    code: indicator.code,
    name: indicator.name,
    definition: indicator.definition,
    unit: indicator.unit,
    programme: { id: programme.id, number, slug, synthetic },
    question: {
      period: period.text,
      from: period.from,
      to: period.to,
      place: question.place && { code: question.place.unit.code, name: question.place.unit.name },
      organization: question.organization && {
        code: question.organization.unit.code,
        name: question.organization.unit.name,
      },
      group: question.group,
      territory: question.territory,
      asOf: question.asOf,
    },
    ...total,
    byOrganization: byParty.map(({ party, ...held }) => ({
      organization: party,
      name: named(party),
      ...held,
    })),
    disputed: total.disputes > 0,
    uncounted: whole.records - total.records,
    seq: question.asOf ?? programme.seq,
  };
  return { full: figure, open: publicFigure(figure, whole.value) };
}
