/** Holds the figures and traces of a programme against what its entries and registers say. */
import type pg from 'pg';
import { expect } from 'vitest';
import { evaluateFigure } from '../../src/actions/evaluate-figure.ts';
import { traceFigure } from '../../src/actions/trace-figure.ts';
import { verifyLedger } from '../../src/actions/verify-ledger.ts';
import { todayIn } from '../../src/domain/civil-date.ts';
import type { Figure } from '../../src/domain/figure.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Database } from '../../src/store/connection.ts';
import type { FigureQuestion } from './figure-questions.ts';
import { type Expected, expectedFigure } from './naive-figure.ts';
import type { EntryRow } from './naive-records.ts';
import { type Link, NaiveRegister, type Row } from './naive-register.ts';
import type { Books, Refused } from './naive-scope.ts';
import { indicators, tu } from './ngan-sau.ts';

/** In a story of so few entries every position is looked at. */
const SHORT = 14;

export class Reckoning {
  /** How often which formula had which answer. */
  readonly answers: string[] = [];
  readonly #db: Database;
  readonly #chain: string;
  readonly #entries: readonly EntryRow[];
  readonly #books: Books;

  private constructor(db: Database, chain: string, entries: readonly EntryRow[], books: Books) {
    this.#db = db;
    this.#chain = chain;
    this.#entries = entries;
    this.#books = books;
  }

  static async of(db: Database, client: pg.Client, chain: string): Promise<Reckoning> {
    const entries = await client.query<EntryRow>(
      `select seq::int, record_type as "recordType", record_id as "recordId", version, op, body
       from entry where chain = $1 order by seq`,
      [chain],
    );
    const books = {
      places: await readRegister(client, 'place', 'parent'),
      organizations: await readRegister(client, 'organization', 'superior'),
    };
    return new Reckoning(db, chain, entries.rows, books);
  }

  get last(): number {
    return this.#entries.length;
  }

  async hold(questions: readonly FigureQuestion[]): Promise<void> {
    for (const question of questions) {
      const asOf = question.asOf === null ? null : Math.round(question.asOf * this.last);
      await this.#holdOne(question, asOf);
    }
    for (const question of this.last <= SHORT ? questions.slice(0, 6) : []) {
      for (let position = 0; position <= this.last; position += 1) await this.#holdOne(question, position);
    }
    const verified = await verifyLedger(this.#db, tu);
    expect(verified.map(({ chain, fault }) => ({ chain, fault }))).toEqual(
      verified.map(({ chain }) => ({ chain, fault: null })),
    );
  }

  async #holdOne(question: FigureQuestion, asOf: number | null): Promise<void> {
    const expected = expectedFigure(this.#entries, this.#books, question, asOf ?? this.last);
    const { code, period, territory } = question;
    const ask = {
      ...{ programme: this.#chain, code, period, territory },
      ...(question.place ? { place: question.place } : {}),
      ...(question.organization ? { organization: question.organization } : {}),
      ...(question.group ? { group: question.group } : {}),
      ...(asOf === null ? {} : { asOf }),
    };
    const figure = await orRefused(evaluateFigure(this.#db, tu, ask));
    const spans = 'refused' in expected ? {} : { knownFor: expected.knownFor.toSorted() };
    expect('refused' in figure ? figure : saidBy(figure), JSON.stringify(ask)).toEqual({
      ...expected,
      ...spans,
    });
    const op = indicators.find((indicator) => indicator.code === question.code)?.formula.op;
    this.answers.push(`${op} ${'refused' in figure ? figure.refused : figure.status}`);
    if ('refused' in figure) return;
    if (asOf === null) {
      const newest = await evaluateFigure(this.#db, tu, { ...ask, asOf: this.last });
      expect({ ...newest, question: figure.question }).toEqual(figure);
    }
    if (figure.status === 'known') await this.#holdTrace(figure, ask);
  }

  async #holdTrace(figure: Figure, ask: Parameters<typeof traceFigure>[2]): Promise<void> {
    const { lines } = await traceFigure(this.#db, tu, { ...ask, page: 'all' });
    expect(lines, JSON.stringify(ask)).toHaveLength(figure.records);
    for (const { recordId, version, seq } of lines) {
      const entry = this.#entries.find((each) => each.recordId === recordId && each.version === version);
      expect(seq).toBe(entry?.seq);
    }
    const op = indicators.find((indicator) => indicator.code === figure.code)?.formula.op;
    const thousandths = lines.reduce((sum, line) => sum + Math.round(line.value * 1000), 0);
    if (op === 'sum' || op === 'count' || op === 'latest') expect(thousandths / 1000).toBe(figure.value);
    expect(lines.filter((line) => line.state === 'waiting')).toHaveLength(figure.waiting);
  }
}

async function orRefused(figure: Promise<Figure>): Promise<Figure | Refused> {
  try {
    return await figure;
  } catch (error) {
    if (error instanceof Problem) return { refused: error.code };
    throw error;
  }
}

function saidBy(figure: Figure): Expected & { uncounted: number } {
  const { status, value, records, waiting, disputes, uncounted, knownFor, byOrganization } = figure;
  return {
    ...{ status, value, records, waiting, disputes, uncounted },
    parties: byOrganization.map(({ organization, value, recorded }) => ({ organization, value, recorded })),
    knownFor: knownFor.map((span) => `${span.from}..${span.to} ${span.value}`).sort(),
  };
}

async function readRegister(client: pg.Client, table: string, above: string): Promise<NaiveRegister> {
  const rows = await client.query<Row>(
    `select code, lower(valid)::text as "from", upper(valid)::text as until, ${above} as parent from ${table}`,
  );
  const links = await client.query<Link>(
    `select on_day::text as "on", predecessor, successor from succession where register = $1`,
    [table],
  );
  return new NaiveRegister(rows.rows, links.rows, todayIn(new Date()));
}
