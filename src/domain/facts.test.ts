import { describe, expect, it } from 'vitest';
import type { Activity } from './activity.ts';
import type { Answer } from './answer.ts';
import { type Countable, type Fact, factsOfActivity, factsOfBalance } from './facts.ts';
import type { OpeningBalance } from './opening-balance.ts';

const [union, post, clinic] = ['hpn', 'don', 'tram'];
const id = '0193a1b2-0000-7000-8000-000000000001';

const session: Activity = {
  ...{ kind: 'awareness', party: union, organization: 'hpn-xa', place: 'M/1' },
  ...{ from: '2024-06-30', to: '2024-07-01' },
  measures: { sessions: { value: 1 }, attendances: { value: 30, groups: { female: 20, male: 10 } } },
};
const record: Countable = {
  ...{ recordId: id, version: 1, voided: false, counted: true, parties: [union, post], answers: [] },
};
const confirmed = (party: string, aboutVersion = 1): Answer => {
  return { verdict: 'confirmed', about: id, aboutVersion, party };
};
const disputed = (
  values: Record<string, number>,
  more: Partial<Answer & { notHeld: boolean }> = {},
): Answer => {
  const said = { verdict: 'disputed' as const, about: id, aboutVersion: 1, party: post };
  return { ...said, reason: 'Số khác', values, notHeld: false, ...more } as Answer;
};
const facts = (more: Partial<Countable> = {}, body = session) =>
  factsOfActivity({ ...record, ...more, body });
const state = (more: Partial<Countable>) => facts(more)[0]?.state;
const say = ({ measure, group, claimant, value }: Fact) =>
  `${claimant && `${claimant}: `}${measure}${group && `/${group}`} ${value}`;
const own = (all: readonly Fact[]) => all.filter((fact) => fact.claimant === '').map(say);
const claims = (all: readonly Fact[]) => all.filter((fact) => fact.claimant !== '').map(say);

describe('the facts of an activity', () => {
  it('are one for itself, one for each measure and one for each counted group, on its last day', () => {
    expect(own(facts())).toEqual([
      'awareness 1',
      'awareness.sessions 1',
      'awareness.attendances 30',
      'awareness.attendances/female 20',
      'awareness.attendances/male 10',
    ]);
    for (const fact of facts()) {
      expect(fact).toMatchObject({ firstDay: '2024-07-01', lastDay: '2024-07-01', span: false });
      expect(fact).toMatchObject({ party: union, organization: 'hpn-xa', place: 'M/1', version: 1 });
    }
  });

  it('are none while it is void, or while another record of the same event counts', () => {
    expect(facts({ voided: true })).toEqual([]);
    expect(facts({ counted: false })).toEqual([]);
  });
});

describe('the state of a record', () => {
  it('is waiting until every other party has confirmed this very version', () => {
    expect(state({})).toBe('waiting');
    expect(state({ answers: [confirmed(post)] })).toBe('confirmed');
    expect(state({ answers: [confirmed(post)], version: 2 })).toBe('waiting');
    const parties = [union, post, clinic];
    expect(state({ parties, answers: [confirmed(post)] })).toBe('waiting');
    expect(state({ parties, answers: [confirmed(post), confirmed(clinic)] })).toBe('confirmed');
  });

  it('does not hang on what its own party or a stranger says', () => {
    expect(state({ answers: [confirmed(union), confirmed(clinic)] })).toBe('waiting');
    expect(state({ answers: [confirmed(post), disputed({ sessions: 9 }, { party: union })] })).toBe(
      'confirmed',
    );
  });

  it('is disputed as soon as one party disputes it, whatever the others say', () => {
    const answers = [confirmed(clinic), disputed({ attendances: 25 })];
    expect(state({ parties: [union, post, clinic], answers })).toBe('disputed');
    expect(state({ answers: [disputed({})] })).toBe('disputed');
  });

  it('is settled when the recorder has taken over what the other side claims, and not by another correction', () => {
    const answers = [disputed({ attendances: 30 })];
    expect(state({ answers })).toBe('disputed');
    expect(state({ answers, version: 2 })).toBe('confirmed');
    expect(state({ answers: [disputed({ attendances: 25 })], version: 2 })).toBe('disputed');
    expect(claims(facts({ answers, version: 2 }))).toEqual([]);
  });

  it('stays disputed where the other side disputes it without a number of its own', () => {
    expect(state({ answers: [disputed({})], version: 2 })).toBe('disputed');
  });
});

describe('what the other side claims', () => {
  it('is kept as the difference to the recorder’s value, measure by measure', () => {
    const answers = [disputed({ attendances: 25.5, sessions: 1 })];
    expect(claims(facts({ answers }))).toEqual(['don: awareness.attendances -4.5']);
  });

  it('is nothing at all, in no group either, when it says that nothing took place', () => {
    const answers = [disputed({}, { notHeld: true })];
    expect(claims(facts({ answers }))).toEqual([
      'don: awareness -1',
      'don: awareness.sessions -1',
      'don: awareness.attendances -30',
      'don: awareness.attendances/female -20',
      'don: awareness.attendances/male -10',
    ]);
  });

  it('may be of a measure that the recorder has taken out since', () => {
    const { attendances: _, ...measures } = session.measures;
    const all = facts({ answers: [disputed({ attendances: 25 })], version: 2 }, { ...session, measures });
    expect(claims(all)).toEqual(['don: awareness.attendances 25']);
  });
});

describe('a total taken over', () => {
  const body: OpeningBalance = {
    ...{ indicator: 'awareness.attendances', value: 11866, from: '2016-04-10', to: '2020-12-31' },
    ...{ place: '17374', organization: null, party: union },
    source: { document: 'Báo cáo tổng kết', quotation: '… 207 buổi/11.866 lượt người …' },
  };

  it('is one fact, known only for the whole of its span', () => {
    const all = factsOfBalance({ ...record, body });
    expect(all.map(say)).toEqual(['awareness.attendances 11866']);
    const span = { firstDay: '2016-04-10', lastDay: '2020-12-31', span: true };
    expect(all[0]).toMatchObject({ ...span, place: '17374', organization: '', state: 'waiting' });
  });

  it('can be confirmed, disputed and void like any record', () => {
    const answers = [disputed({ total: 11800 })];
    expect(claims(factsOfBalance({ ...record, answers, body }))).toEqual(['don: awareness.attendances -66']);
    expect(factsOfBalance({ ...record, answers: [confirmed(post)], body })[0]?.state).toBe('confirmed');
    expect(factsOfBalance({ ...record, voided: true, body })).toEqual([]);
  });
});
