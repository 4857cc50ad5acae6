/**
 * What is shown of a decision before it is taken is what then comes: after any story of a programme, the figures named in
 * the preview become just that, and no other figure of any indicator and year changes. PREVIEW_RUNS and PREVIEW_SEED run
 * it longer or otherwise.
 */
import fc from 'fast-check';
import pg from 'pg';
import { expect, it } from 'vitest';
import { confirmRecord, disputeRecord } from '../src/actions/answer-record.ts';
import { decideSameEvent } from '../src/actions/decide-same-event.ts';
import { evaluateFigure } from '../src/actions/evaluate-figure.ts';
import { type Preview, previewAnswer, previewDecision } from '../src/actions/preview-effect.ts';
import { settleDispute } from '../src/actions/settle-dispute.ts';
import { verifyLedger } from '../src/actions/verify-ledger.ts';
import { previewView } from '../src/contract/answer.ts';
import { type FigureState, figureState } from '../src/domain/effect.ts';
import { Problem } from '../src/domain/problem.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase } from './support/database.ts';
import { anyStep, type Step, Story } from './support/figure-story.ts';
import { indicators, tu } from './support/ngan-sau.ts';
import { Dice } from './support/story-dice.ts';

const numRuns = Number(process.env.PREVIEW_RUNS ?? 8);
const seed = Number(process.env.PREVIEW_SEED ?? 90210);
const periods = ['term', '2023', '2024', '2025'];
const acts = [
  ...(['same', 'different', 'confirm', 'dispute', 'notHeld'] as const),
  ...(['as-recorded', 'as-claimed', 'agreed'] as const),
] as const;
const tally = new Map<string, number>();

interface Known {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly party: string;
  readonly measures: readonly string[];
  readonly disputes: readonly { readonly party: string; readonly values: Record<string, number> }[];
}

interface Act {
  readonly name: string;
  readonly preview: () => Promise<Preview>;
  readonly take: () => Promise<unknown>;
}

class Office {
  readonly #db: Database;
  readonly #client: pg.Client;
  readonly #story: Story;

  constructor(db: Database, client: pg.Client, story: Story) {
    this.#db = db;
    this.#client = client;
    this.#story = story;
  }

  async hold(act: Act): Promise<void> {
    const before = await this.#figures();
    const shown = await orProblem(act.preview());
    expect(await this.#figures()).toEqual(before);
    const taken = await orProblem(act.take());
    if (shown instanceof Problem || taken instanceof Problem) {
      const codes = [shown, taken].map((each) => (each instanceof Problem ? each.code : 'done'));
      expect(codes[0]).toBe(codes[1]);
      tally.set(`${act.name}: ${codes[0]}`, 1);
      return;
    }
    expect(previewView.parse(shown)).toEqual(shown);
    const after = await this.#figures();
    const changed = [...after].filter(
      ([key, state]) => JSON.stringify(state) !== JSON.stringify(before.get(key)),
    );
    const said = shown.figures.filter(({ period }) => periods.includes(period));
    expect(said.map(({ code, period }) => `${code} ${period}`).sort()).toEqual(
      changed.map(([key]) => key).sort(),
    );
    for (const { code, period, before: was, after: is } of shown.figures) {
      expect(is).toEqual(await this.#figure(code, period));
      if (before.has(`${code} ${period}`)) expect(was).toEqual(before.get(`${code} ${period}`));
    }
    tally.set(`${act.name}${shown.figures.length > 0 ? '' : ' without effect'}`, 1);
  }

  async act(name: (typeof acts)[number], dice: Dice): Promise<Act | null> {
    const known = await this.#records();
    if (name === 'same' || name === 'different') return this.#decision(name, dice, known);
    const one = dice.pick(known);
    if (!one) return null;
    if (name === 'confirm' || name === 'dispute' || name === 'notHeld') return this.#answer(name, dice, one);
    await this.#answer('dispute', dice, one).take();
    const disputed = (await this.#records()).find(({ id }) => id === one.id);
    return this.#settlement(name, dice, disputed as Known);
  }

  #decision(verdict: 'same' | 'different', dice: Dice, known: readonly Known[]): Act | null {
    const activities = known.filter((each) => each.type === 'activity');
    const [a, b] = [dice.pick(activities), dice.pick(activities)];
    if (!a || !b || a === b) return null;
    const ask = { programme: this.#story.chain, a: a.id, b: b.id, verdict };
    return {
      name: verdict,
      preview: () => previewDecision(this.#db, tu, ask),
      take: () => decideSameEvent(this.#db, tu, ask),
    };
  }

  #answer(name: 'confirm' | 'dispute' | 'notHeld', dice: Dice, one: Known): Act {
    const organization = one.party === 'hpn' ? 'don' : 'hpn';
    const ask = { programme: this.#story.chain, about: one.id, aboutVersion: one.version, organization };
    if (name === 'confirm') {
      return {
        name,
        preview: () => previewAnswer(this.#db, tu, { act: 'confirm', ...ask }),
        take: () => confirmRecord(this.#db, tu, ask),
      };
    }
    const values = Object.fromEntries(
      one.measures.slice(0, 1 + dice.whole(2)).map((code) => [code, dice.whole(30)]),
    );
    const said = { ...ask, reason: 'Sổ ghi khác', ...(name === 'notHeld' ? { notHeld: true } : { values }) };
    return {
      name,
      preview: () => previewAnswer(this.#db, tu, { act: 'dispute', ...said }),
      take: () => disputeRecord(this.#db, tu, said),
    };
  }

  #settlement(outcome: 'as-recorded' | 'as-claimed' | 'agreed', dice: Dice, one: Known): Act {
    const [dispute = { party: 'don', values: {} }] = one.disputes;
    const organization = outcome === 'as-recorded' ? dispute.party : one.party;
    const [code = 'total'] = one.measures;
    const agreed = { measures: { [code]: { value: dice.whole(30) } } };
    const ask = {
      ...{ programme: this.#story.chain, about: one.id, aboutVersion: one.version, outcome, organization },
      ...{ reason: 'Hai bên đối chiếu', disputedBy: dispute.party, ...(outcome === 'agreed' ? agreed : {}) },
    };
    return {
      name: outcome,
      preview: () => previewAnswer(this.#db, tu, { act: 'settle', ...ask }),
      take: () => settleDispute(this.#db, tu, ask),
    };
  }

  async #figures(): Promise<Map<string, FigureState>> {
    const states = new Map<string, FigureState>();
    for (const { code } of indicators) {
      for (const period of periods) states.set(`${code} ${period}`, await this.#figure(code, period));
    }
    return states;
  }

  async #figure(code: string, period: string): Promise<FigureState> {
    const figure = await orProblem(
      evaluateFigure(this.#db, tu, { programme: this.#story.chain, code, period }),
    );
    return figure instanceof Problem ? { refused: figure.code } : figureState(figure);
  }

  async #records(): Promise<Known[]> {
    const { rows } = await this.#client.query<Known>(
      `select r.record_id as id, r.record_type as type, r.version, r.body ->> 'party' as party,
              case when r.record_type = 'opening-balance' then array['total']
                else array(select jsonb_object_keys(r.body -> 'measures')) end as measures,
              coalesce((
                select jsonb_agg(a.body order by a.seq desc) from record a
                where a.chain = r.chain and a.about = r.record_id and a.record_type = 'answer' and not a.voided
                  and a.body ->> 'verdict' = 'disputed' and a.body ->> 'party' <> r.body ->> 'party'), '[]') as disputes
       from record r
       where r.chain = $1 and r.record_type in ('activity', 'opening-balance') and not r.voided
         and r.body ->> 'party' in ('hpn', 'don')
       order by r.created_seq`,
      [this.#story.chain],
    );
    return rows;
  }
}

const orProblem = <T>(work: Promise<T>): Promise<T | Problem> =>
  work.catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });

async function tellAndLookAhead(steps: readonly Step[], throws: readonly number[]): Promise<void> {
  const house = await createDatabase();
  const db = openDatabase(house.connection);
  const client = new pg.Client(house.connection);
  await client.connect();
  try {
    const story = new Story(db, client);
    await story.begin();
    for (const step of steps) await story.tell(step);
    const dice = new Dice(throws);
    const office = new Office(db, client, story);
    const first = dice.whole(acts.length);
    for (const name of [...acts.slice(first), ...acts.slice(0, first)]) {
      const act = await office.act(name, dice.apart());
      if (act) await office.hold(act);
    }
    const verified = await verifyLedger(db, tu);
    expect(verified.filter((chain) => chain.fault !== null)).toEqual([]);
  } finally {
    await client.end();
    await db.close();
    await house.drop();
  }
}

const stories = fc.array(anyStep, { minLength: 6, maxLength: 30, size: 'max' });
const throwing = fc.array(fc.nat(9999), { minLength: 30, maxLength: 30 });

it('a decision does to figures what was shown before, and nothing else', { timeout: 3_600_000 }, async () => {
  await fc.assert(fc.asyncProperty(stories, throwing, tellAndLookAhead), {
    numRuns,
    seed,
    endOnFailure: true,
  });
});

it('decisions of every kind were looked ahead to', () => {
  if (process.env.PREVIEW_TALLY) console.log([...tally.keys()].sort().join('\n'));
  expect([...tally.keys()]).toEqual(expect.arrayContaining(acts.filter((act) => act !== 'different')));
});
