/** The figures of one programme as the ledger has them, each question evaluated once however often it is asked. */
import type { Actor } from '../domain/access.ts';
import type { Figure } from '../domain/figure.ts';
import type { Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import type { Registers } from '../store/registers.ts';
import { figureIn } from './evaluate-figure.ts';

export class RecordedFigures {
  readonly #known = new Map<string, Promise<Figure>>();
  readonly #evaluate: (code: string, period: string, place: string | null) => Promise<Figure>;

  constructor(tx: Tx, registers: Registers, row: ProgrammeRow, actor: Actor) {
    this.#evaluate = (code, period, place) =>
      figureIn(tx, registers, row, { code, period, ...(place === null ? {} : { place }) }, actor);
  }

  /** Of the whole programme where `place` is null. */
  figure(code: string, period: string, place: string | null): Promise<Figure> {
    const key = `${code} ${period} ${place ?? ''}`;
    const known = this.#known.get(key) ?? this.#evaluate(code, period, place);
    this.#known.set(key, known);
    return known;
  }
}
