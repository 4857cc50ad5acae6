/** What has come to differ from an edition since it was frozen: each figure as signed and as it is now, and why. */
import { figureText } from '../documents/figure-words.ts';
import type { Actor } from '../domain/access.ts';
import type { ErratumLine, FrozenFigure } from '../domain/edition.ts';
import type { Figure } from '../domain/figure.ts';
import { readFigureKey } from '../domain/figure-key.ts';
import { Problem } from '../domain/problem.ts';
import type { Tx } from '../store/connection.ts';
import { readLaterEntries } from '../store/later-entries.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import type { Registers } from '../store/registers.ts';
import { answer } from './evaluate-figure.ts';
import { selectionOf } from './figure-evidence.ts';
import { type Question, readQuestion } from './figure-question.ts';
import { partsOf } from './trace-figure.ts';
import type { WantedEdition } from './want-edition.ts';

/** In the order of the text; empty while all is as it was signed. */
export async function editionDifferences(
  tx: Tx,
  registers: Registers,
  { row, body }: Pick<WantedEdition, 'row' | 'body'>,
  actor: Actor,
): Promise<ErratumLine[]> {
  const lines: ErratumLine[] = [];
  if (row.seq === body.position) return lines;
  for (const frozen of body.figures) {
    const asked = { period: body.period.text, ...readFigureKey(frozen.key) };
    const found = await liveFigure(tx, registers, row, asked, actor);
    if (found === null || found.figure.status === 'hidden' || same(frozen, found.figure)) continue;
    lines.push(await lineOf(tx, frozen, found, body.position, body.locale));
  }
  return lines;
}

/** Whether an erratum tells of just these differences: of the same figures, and what they are now. */
export function sayTheSame(one: readonly ErratumLine[], other: readonly ErratumLine[]): boolean {
  // Field by field: PostgreSQL gives the fields of a record back in an order of its own.
  const said = (lines: readonly ErratumLine[]) =>
    JSON.stringify(lines.map(({ key, live: { status, value } }) => [key, status, value]));
  return other.length > 0 && said(one) === said(other);
}

interface Live {
  readonly figure: Figure;
  readonly question: Question;
}

/** Null where the registers of today no longer know what was asked: then nothing can be said of it. */
async function liveFigure(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  asked: Parameters<typeof readQuestion>[3],
  actor: Actor,
): Promise<Live | null> {
  try {
    const question = await readQuestion(tx, registers, row, asked);
    return { question, figure: await answer(tx, question, actor) };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const same = (frozen: FrozenFigure, live: Figure): boolean =>
  frozen.status === live.status && frozen.value === live.value;

async function lineOf(
  tx: Tx,
  frozen: FrozenFigure,
  { figure, question }: Live,
  position: number,
  locale: 'vi' | 'en',
): Promise<ErratumLine> {
  const parts = partsOf(question);
  const measures = parts.flatMap((part) => selectionOf(part).measures);
  const certain = selectionOf(question);
  const slices = [...certain.slices, ...selectionOf(question, 'uncertain').slices];
  const codes = parts.map((part) => part.indicator.code);
  const stated = (of: Pick<Figure, 'status' | 'value'>) => ({
    ...{ status: of.status, value: of.value },
    text: figureText(of, locale),
  });
  return {
    ...{ key: frozen.key, code: frozen.code, name: frozen.name, unit: frozen.unit },
    period: figure.question.period,
    ...{ signed: stated(frozen), live: stated(figure) },
    entries: await readLaterEntries(tx, { ...certain, measures, slices }, codes, position),
  };
}
