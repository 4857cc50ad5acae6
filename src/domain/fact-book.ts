/**
 * The facts of a programme as its entries are applied one after another. The store fills it with the records an
 * append touches; verification starts it empty and applies the whole chain. Both follow the same rule.
 */
import type { Activity } from './activity.ts';
import type { Answer, SameEvent } from './answer.ts';
import type { Entry } from './entry.ts';
import { type Fact, factsOfActivity, factsOfBalance } from './facts.ts';
import type { OpeningBalance } from './opening-balance.ts';
import type { Programme } from './programme.ts';

type Body = { type: 'activity'; body: Activity } | { type: 'opening-balance'; body: OpeningBalance };

export type KnownRecord = Body & {
  readonly version: number;
  readonly voided: boolean;
  readonly createdSeq: number;
};
export interface KnownAnswer {
  readonly answer: Answer;
  readonly seq: number;
  readonly voided: boolean;
}
export interface KnownLink {
  readonly decision: SameEvent;
  readonly voided: boolean;
}
export type OpenFact = Fact & { readonly fromSeq: number };

/** What one entry did to the facts. */
export interface FactChange {
  readonly seq: number;
  readonly closed: readonly OpenFact[];
  readonly opened: readonly OpenFact[];
}

export class FactBook {
  #parties: readonly string[] = [];
  readonly #records = new Map<string, KnownRecord>();
  readonly #answers = new Map<string, Map<string, KnownAnswer>>();
  /** What each answer is about. */
  readonly #about = new Map<string, string>();
  readonly #links = new Map<string, KnownLink>();
  readonly #linked = new Map<string, Set<string>>();
  readonly #open = new Map<string, readonly OpenFact[]>();

  get openFacts(): readonly OpenFact[] {
    return [...this.#open.values()].flat();
  }

  knowParties(parties: readonly string[]): void {
    this.#parties = parties;
  }

  knowRecord(id: string, record: KnownRecord): void {
    this.#records.set(id, record);
  }

  /** A later version may be about another record: answers with all that its versions were about. */
  knowAnswer(id: string, known: KnownAnswer): readonly string[] {
    const { about } = known.answer;
    const before = this.#about.get(id) ?? about;
    this.#answers.get(before)?.delete(id);
    this.#about.set(id, about);
    this.#answers.set(about, (this.#answers.get(about) ?? new Map<string, KnownAnswer>()).set(id, known));
    return [before, about];
  }

  /** The same for a decision and the records it joins. */
  knowLink(id: string, link: KnownLink): readonly string[] {
    const before = this.#links.get(id)?.decision ?? link.decision;
    for (const end of [before.a, before.b]) this.#linked.get(end)?.delete(id);
    this.#links.set(id, link);
    const { a, b } = link.decision;
    for (const end of [a, b]) this.#linked.set(end, (this.#linked.get(end) ?? new Set()).add(id));
    return [before.a, before.b, a, b];
  }

  knowFact(fact: OpenFact): void {
    this.#open.set(fact.recordId, [...(this.#open.get(fact.recordId) ?? []), fact]);
  }

  /** Takes one entry in and says which facts end and which begin with it. */
  apply(entry: Entry): FactChange {
    const touched = this.#take(entry);
    const closed: OpenFact[] = [];
    const opened: OpenFact[] = [];
    const seen = new Set<string>();
    for (const id of touched) {
      const members = this.#sameEventAs(id).filter((member) => !seen.has(member));
      const counting = this.#countingOf(members);
      for (const member of members) {
        seen.add(member);
        this.#renew(member, member === counting, entry.seq, closed, opened);
      }
    }
    return { seq: entry.seq, closed, opened };
  }

  #take(entry: Entry): readonly string[] {
    const { recordId: id, version, seq } = entry;
    const voided = entry.op === 'void';
    const body: unknown = entry.body;
    switch (entry.recordType) {
      case 'programme':
        this.#parties = (body as Programme).parties.map((party) => party.organization);
        return [...this.#records.keys()];
      case 'activity':
      case 'opening-balance': {
        const createdSeq = this.#records.get(id)?.createdSeq ?? seq;
        const known = { type: entry.recordType, body, version, voided, createdSeq } as KnownRecord;
        this.#records.set(id, known);
        return [id];
      }
      case 'answer':
        return this.knowAnswer(id, { answer: body as Answer, seq, voided });
      case 'same-event':
        return this.knowLink(id, { decision: body as SameEvent, voided });
      default:
        return [];
    }
  }

  /** The record and all that were declared the same event, directly or through others. */
  #sameEventAs(id: string): string[] {
    const found = new Set([id]);
    for (const member of found) {
      for (const linkId of this.#linked.get(member) ?? []) {
        const link = this.#links.get(linkId);
        if (link && !link.voided && link.decision.verdict === 'same')
          found.add(link.decision.a).add(link.decision.b);
      }
    }
    return [...found];
  }

  /** Of records telling of one event the first recorded counts, as long as it is not void. */
  #countingOf(members: readonly string[]): string | undefined {
    return members
      .flatMap((id) => {
        const record = this.#records.get(id);
        return record && !record.voided ? [{ id, createdSeq: record.createdSeq }] : [];
      })
      .sort((one, other) => one.createdSeq - other.createdSeq)[0]?.id;
  }

  #renew(id: string, counted: boolean, seq: number, closed: OpenFact[], opened: OpenFact[]): void {
    const record = this.#records.get(id);
    if (!record) return;
    const now = this.#factsOf(id, record, counted);
    const before = this.#open.get(id) ?? [];
    const kept = before.filter((fact) => now.some((next) => sameFact(fact, next)));
    const fresh = now.filter((next) => !before.some((fact) => sameFact(fact, next)));
    closed.push(...before.filter((fact) => !kept.includes(fact)));
    const begun = fresh.map((fact) => ({ ...fact, fromSeq: seq }));
    opened.push(...begun);
    this.#open.set(id, [...kept, ...begun]);
  }

  #factsOf(recordId: string, record: KnownRecord, counted: boolean): readonly Fact[] {
    const { version, voided } = record;
    const common = {
      recordId,
      version,
      voided,
      counted,
      parties: this.#parties,
      answers: this.#answersTo(recordId),
    };
    return record.type === 'activity'
      ? factsOfActivity({ ...common, body: record.body })
      : factsOfBalance({ ...common, body: record.body });
  }

  /** Each party's newest answer. */
  #answersTo(id: string): readonly Answer[] {
    const newest = new Map<string, KnownAnswer>();
    for (const known of this.#answers.get(id)?.values() ?? []) {
      const other = newest.get(known.answer.party);
      if (!known.voided && (!other || other.seq < known.seq)) newest.set(known.answer.party, known);
    }
    return [...newest.values()].map((known) => known.answer);
  }
}

const identity = (fact: Fact): readonly unknown[] => [
  fact.version,
  fact.measure,
  fact.group,
  fact.claimant,
  fact.party,
  fact.value,
  fact.place,
  fact.organization,
  fact.firstDay,
  fact.lastDay,
  fact.span,
  fact.state,
];

function sameFact(one: Fact, other: Fact): boolean {
  const others = identity(other);
  return identity(one).every((part, at) => part === others[at]);
}
