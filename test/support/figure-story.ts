/**
 * A story of a joint programme, told by dice: people record, correct, void, confirm and dispute through the real
 * actions, alone and many at once, while communes merge and partners are succeeded.
 */
import fc from 'fast-check';
import type pg from 'pg';
import { confirmRecord, disputeRecord } from '../../src/actions/answer-record.ts';
import { decideSameEvent } from '../../src/actions/decide-same-event.ts';
import {
  correctActivity,
  recordActivities,
  recordActivity,
  voidActivity,
} from '../../src/actions/record-activity.ts';
import type { Activity } from '../../src/domain/activity.ts';
import type { JsonObject } from '../../src/domain/canonical.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Database } from '../../src/store/connection.ts';
import { append } from '../../src/store/ledger.ts';
import { mai, signProgramme, son, tu } from './ngan-sau.ts';
import { Reforms } from './ngan-sau-reforms.ts';
import { Dice } from './story-dice.ts';
import { change, Drafts } from './story-drafts.ts';

interface Known<B = JsonObject> {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly voided: boolean;
  readonly body: B;
}

const alone = [
  ...[
    'record',
    'record',
    'records',
    'records',
    'records',
    'correct',
    'correct',
    'void',
    'confirm',
    'confirm',
    'confirm',
  ],
  ...['dispute', 'dispute', 'notHeld', 'settle', 'same', 'chain', 'different', 'balance', 'balance', 'amend'],
  ...['journal', 'reconsider', 'reform', 'reform', 'programme'],
] as const;
const together = [
  ...['record', 'record', 'record', 'correct', 'correct', 'void', 'confirm', 'dispute', 'notHeld', 'same'],
  ...['balance', 'settle'],
] as const;
type Act = (typeof alone)[number];

/** What may be refused when people act at random, and at the same time. */
const understood = [
  'outside-register',
  'clash',
  'voided-record',
  'unknown-record',
  'unknown-measure',
  'version-ahead',
];

export interface Step {
  readonly act: Act | 'crowd';
  readonly throws: readonly number[];
}

export const anyStep: fc.Arbitrary<Step> = fc.noBias(
  fc.record({
    act: fc.constantFrom(...alone, 'crowd' as const, 'crowd' as const),
    throws: fc.array(fc.nat(9999), { minLength: 24, maxLength: 24 }),
  }),
);

export class Story {
  chain = '';
  /** What was done, and what was refused with which code. */
  readonly done: string[] = [];
  readonly #reforms = new Reforms();
  readonly #drafts = new Drafts(this.#reforms);
  readonly #db: Database;
  readonly #client: pg.Client;

  constructor(db: Database, client: pg.Client) {
    this.#db = db;
    this.#client = client;
  }

  async begin(): Promise<void> {
    await this.#reforms.write(this.#db);
    this.chain = await signProgramme(this.#db);
  }

  async tell({ act, throws }: Step): Promise<void> {
    const dice = new Dice(throws);
    const known = await this.#records();
    if (act !== 'crowd') return this.#try(act, dice, known);
    const people = Array.from({ length: 4 + dice.whole(9) }, () => dice.apart());
    await Promise.all(people.map((one) => this.#try(one.pick(together), one, known)));
  }

  async #try(act: Act, dice: Dice, known: readonly Known[]): Promise<void> {
    try {
      if ((await this.#act(act, dice, known)) !== false) this.done.push(act);
    } catch (error) {
      if (!(error instanceof Problem) || !understood.includes(error.code)) throw error;
      this.done.push(`${act}: ${error.code}`);
    }
  }

  /** False when there was nothing to do it with. */
  async #act(act: Act, dice: Dice, known: readonly Known[]): Promise<unknown> {
    switch (act) {
      case 'record':
      case 'records':
        return this.#record(act, dice);
      case 'correct':
      case 'settle':
      case 'void':
        return this.#change(act, dice, known);
      case 'confirm':
      case 'dispute':
      case 'notHeld':
        return this.#answer(act, dice, known);
      case 'same':
      case 'different':
      case 'chain':
        return this.#decide(act, dice, known);
      case 'balance':
        return append(this.#db, tu, this.chain, [change('opening-balance', this.#drafts.balance(dice))]);
      case 'amend':
        return this.#amend(dice, known);
      case 'reconsider':
        return this.#reconsider(dice, known);
      case 'journal':
        return append(this.#db, tu, this.chain, this.#drafts.journal(dice));
      case 'reform':
        return this.#reform(dice);
      case 'programme':
        return this.#programme(dice, known);
    }
  }

  /** One change of the registers or several, in the order of their days; some never come. */
  #reform(dice: Dice) {
    const changes = Array.from({ length: 1 + dice.whole(3) }, () => this.#reforms.advance(dice.once(5)));
    return changes.includes(true) && this.#reforms.write(this.#db);
  }

  #record(act: 'record' | 'records', dice: Dice) {
    const party = dice.pick(this.#drafts.parties);
    const entries = Array.from({ length: 3 + dice.whole(8) }, () => {
      return { activity: this.#drafts.activity(party, dice) };
    });
    const writer = this.#drafts.writer(party, dice);
    const ask = { programme: this.chain };
    if (act === 'records') return recordActivities(this.#db, writer, { ...ask, entries });
    return recordActivity(this.#db, writer, { ...ask, activity: this.#drafts.activity(party, dice) });
  }

  async #change(act: 'correct' | 'settle' | 'void', dice: Dice, known: readonly Known[]) {
    const one = this.#one<Activity>(dice, known, ['activity']);
    if (!one) return false;
    const { id, body } = one;
    const ask = { programme: this.chain, id, baseVersion: dice.once(8) ? 1 : one.version };
    const writer = this.#drafts.writer(body.party, dice);
    if (act === 'void') return voidActivity(this.#db, writer, { ...ask, reason: 'Ghi nhầm' });
    const activity = act === 'settle' ? this.#settled(one, known) : this.#drafts.correction(body, dice);
    return correctActivity(this.#db, writer, { ...ask, activity });
  }

  /** The recorder takes over what the other side claims. */
  #settled({ id, body: { party: _, voided: __, ...draft } }: Known<Activity>, known: readonly Known[]) {
    const said = known.findLast((each) => each.body.about === id && each.body.verdict === 'disputed');
    const claims = Object.entries((said?.body.values ?? {}) as Record<string, number>);
    const measures = claims.map(([code, value]) => [code, { value }]);
    return { ...draft, measures: { ...draft.measures, ...Object.fromEntries(measures) } };
  }

  async #answer(act: 'confirm' | 'dispute' | 'notHeld', dice: Dice, known: readonly Known[]) {
    const one = this.#one(dice, known, ['activity', 'activity', 'opening-balance']);
    if (!one) return false;
    const { id, type, version, body } = one;
    const party = dice.pick(this.#drafts.parties.filter((each) => each !== body.party));
    const writer = this.#drafts.writer(party, dice);
    const signed = writer.kind === 'operator' ? { organization: party } : {};
    const ask = { programme: this.chain, about: id, aboutVersion: dice.once(6) ? 1 : version, ...signed };
    if (act === 'confirm') return confirmRecord(this.#db, writer, ask);
    const reason = 'Số của bên phối hợp khác';
    if (act === 'notHeld') return disputeRecord(this.#db, writer, { ...ask, reason, notHeld: true });
    const measures = type === 'activity' ? Object.keys(body.measures as object) : ['total'];
    const named = measures.slice(0, dice.whole(measures.length + 1));
    const values = Object.fromEntries(named.map((code) => [code, dice.whole(20) / dice.pick([1, 8])]));
    return disputeRecord(this.#db, writer, { ...ask, reason, values });
  }

  async #decide(act: 'same' | 'chain' | 'different', dice: Dice, known: readonly Known[]) {
    const activities = known.filter((each) => each.type === 'activity').map((each) => each.id);
    const [a, b, c] = [dice.pick(activities), dice.pick(activities), dice.pick(activities)];
    if (!a || !b || a === b) return false;
    const verdict = act === 'different' ? 'different' : 'same';
    const decide = (one: string, other: string) =>
      decideSameEvent(this.#db, dice.pick([mai, son]), { programme: this.chain, a: one, b: other, verdict });
    await decide(a, b);
    return act === 'chain' && c && c !== b ? decide(b, c) : undefined;
  }

  /** An opening balance is put right or taken back. */
  async #amend(dice: Dice, known: readonly Known[]) {
    const one = this.#one(dice, known, ['opening-balance']);
    if (!one) return false;
    const { id, version, body } = one;
    const changed = dice.pick([{}, { value: dice.whole(30) }, { to: body.from as string }]);
    const op = Object.keys(changed).length > 0 ? 'correct' : 'void';
    return append(this.#db, tu, this.chain, [
      change('opening-balance', { ...body, ...changed }, id, version, op),
    ]);
  }

  /** An answer or a decision turns out to be about another record, or is taken back altogether. */
  async #reconsider(dice: Dice, known: readonly Known[]) {
    const said = known.filter((each) => ['answer', 'same-event'].includes(each.type) && !each.voided);
    const one = dice.pick(said);
    const other = this.#one(dice, known, ['activity'])?.id;
    if (!one || !other || one.body.a === other) return false;
    const body = { ...one.body, ...(one.type === 'answer' ? { about: other } : { b: other }) };
    const op = dice.once(3) ? 'void' : 'correct';
    const { type, id, version } = one;
    return append(this.#db, tu, this.chain, [change(type as 'answer', body, id, version, op)]);
  }

  /** The clinic joins, so that every record waits for it too, or leaves again; or the term is put right. */
  #programme(dice: Dice, known: readonly Known[]) {
    const signed = known.find((each) => each.type === 'programme') as Known;
    this.#drafts.parties = dice.once(3) ? ['hpn', 'don'] : ['hpn', 'don', 'tram'];
    const term = { from: '2023-06-15', to: dice.pick(['2025-06-14', '2024-12-31']) };
    const parties = this.#drafts.parties.map((organization) => ({ organization }));
    const body = { ...signed.body, term, parties };
    return append(this.#db, tu, this.chain, [
      change('programme', body, this.chain, signed.version, 'correct'),
    ]);
  }

  /** Mostly one that stands; of a partner that has left nobody speaks any more. */
  #one<B = JsonObject>(dice: Dice, known: readonly Known[], types: readonly string[]): Known<B> | undefined {
    const type = dice.pick(types);
    const late = dice.once(10);
    const { parties } = this.#drafts;
    return dice.pick(
      known.filter((each) => {
        return each.type === type && (late || !each.voided) && parties.includes(each.body.party as string);
      }),
    ) as Known<B> | undefined;
  }

  async #records(): Promise<Known[]> {
    const { rows } = await this.#client.query<Known>(
      `select record_id as id, record_type as type, version, voided, body from record where chain = $1
       order by created_seq`,
      [this.chain],
    );
    return rows;
  }
}
