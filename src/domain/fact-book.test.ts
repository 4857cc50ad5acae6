import { describe, expect, it } from 'vitest';
import type { JsonObject } from './canonical.ts';
import type { Entry } from './entry.ts';
import { FactBook } from './fact-book.ts';

const [union, post] = ['hpn', 'don'];
/** Bản Viềng, as told by three people. */
const [lan, may, tu] = ['lan', 'may', 'tu'];

/** A programme's entries one after another, each told by what it does. */
class Told {
  readonly book = new FactBook();
  readonly #versions = new Map<string, number>();
  #seq = 0;

  constructor() {
    this.apply('programme', 'chương trình', { parties: [{ organization: union }, { organization: post }] });
  }

  apply(recordType: string, recordId: string, body: JsonObject, op: Entry['op'] = 'create') {
    const version = (this.#versions.get(recordId) ?? 0) + 1;
    this.#versions.set(recordId, version);
    this.#seq += 1;
    const at = '2026-11-24T01:00:00.000000Z';
    const signed = { chain: 'c', author: 'Tú', organization: 'operator', capturedAt: at, recordedAt: at };
    return this.book.apply({ ...signed, seq: this.#seq, recordType, recordId, version, op, body });
  }

  record(id: string, value = 30, op: Entry['op'] = 'create') {
    const where = { party: union, organization: union, place: 'M/1', from: '2024-07-01', to: '2024-07-01' };
    return this.apply(
      'activity',
      id,
      { kind: 'awareness', ...where, measures: { attendances: { value } } },
      op,
    );
  }

  same(id: string, a: string, b: string, verdict = 'same', op: Entry['op'] = 'create') {
    return this.apply('same-event', id, { a, b, verdict }, op);
  }

  confirm(id: string, about: string, aboutVersion = 1, op: Entry['op'] = 'create') {
    return this.apply('answer', id, { verdict: 'confirmed', about, aboutVersion, party: post }, op);
  }

  get counted(): string[] {
    const own = this.book.openFacts.filter((fact) => fact.measure === 'awareness' && fact.claimant === '');
    return own.map((fact) => fact.recordId).sort();
  }

  stateOf(id: string) {
    return this.book.openFacts.find((fact) => fact.recordId === id)?.state;
  }
}

describe('records of one event', () => {
  it('count once: the first recorded, also through others', () => {
    const told = new Told();
    for (const id of [tu, may, lan]) told.record(id);
    told.same('1', lan, may);
    expect(told.counted).toEqual([may, tu]);
    told.same('2', may, tu);
    expect(told.counted).toEqual([tu]);
  });

  it('pass on to the next when the one that counts is void, but stay one event', () => {
    const told = new Told();
    for (const id of [lan, may, tu]) told.record(id);
    told.same('1', lan, may);
    told.same('2', may, tu);
    told.record(lan, 30, 'void');
    expect(told.counted).toEqual([may]);
    told.record(may, 30, 'void');
    expect(told.counted).toEqual([tu]);
  });

  it('count each for itself again when the decision is taken back, or was about others', () => {
    for (const change of ['different', 'void', 'moved']) {
      const told = new Told();
      for (const id of [lan, may, tu]) told.record(id);
      told.same('1', lan, may);
      expect(told.counted).toEqual([lan, tu]);
      if (change === 'different') told.same('1', lan, may, 'different', 'correct');
      else if (change === 'void') told.same('1', lan, may, 'same', 'void');
      else told.same('1', lan, tu, 'same', 'correct');
      expect(told.counted).toEqual(change === 'moved' ? [lan, may] : [lan, may, tu]);
      told.record(may, 31, 'correct');
      expect(told.counted).toEqual(change === 'moved' ? [lan, may] : [lan, may, tu]);
    }
  });
});

describe('answers', () => {
  it('hold for the version they were given to, until their party answers anew', () => {
    const told = new Told();
    told.record(lan);
    told.confirm('answer', lan);
    expect(told.stateOf(lan)).toBe('confirmed');
    told.record(lan, 31, 'correct');
    expect(told.stateOf(lan)).toBe('waiting');
    told.confirm('answer', lan, 2, 'correct');
    expect(told.stateOf(lan)).toBe('confirmed');
    told.confirm('answer', lan, 2, 'void');
    expect(told.stateOf(lan)).toBe('waiting');
  });

  it('leave the record they were about when they turn out to be about another', () => {
    const told = new Told();
    for (const id of [lan, may]) told.record(id);
    told.confirm('answer', lan);
    told.confirm('answer', may, 1, 'correct');
    expect([told.stateOf(lan), told.stateOf(may)]).toEqual(['waiting', 'confirmed']);
    told.record(lan, 31, 'correct');
    expect(told.stateOf(lan)).toBe('waiting');
  });

  it('are asked of a partner that joins, for every record there is', () => {
    const told = new Told();
    told.record(lan);
    told.confirm('answer', lan);
    const parties = [union, post, 'tram'].map((organization) => ({ organization }));
    const { closed, opened } = told.apply('programme', 'chương trình', { parties }, 'correct');
    expect([closed.length, opened.length]).toEqual([2, 2]);
    expect(told.stateOf(lan)).toBe('waiting');
  });
});

describe('an entry', () => {
  it('ends only the facts it changes', () => {
    const told = new Told();
    told.record(lan);
    expect(told.record(may)).toMatchObject({ closed: [], seq: 3 });
    const { closed, opened } = told.record(lan, 31, 'correct');
    expect(closed.map(({ recordId, fromSeq }) => `${recordId} ${fromSeq}`)).toEqual(['lan 2', 'lan 2']);
    expect(opened.map(({ measure, value, fromSeq }) => `${measure} ${value} ${fromSeq}`)).toEqual([
      'awareness 1 4',
      'awareness.attendances 31 4',
    ]);
  });

  it('that says nothing new changes nothing', () => {
    const told = new Told();
    told.record(lan);
    told.confirm('answer', lan);
    expect(told.confirm('answer', lan, 1, 'correct')).toMatchObject({ closed: [], opened: [] });
  });
});
