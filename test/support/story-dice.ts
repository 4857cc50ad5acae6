/** Dice that tell a story: the numbers thrown decide everything, so that the same throws tell the same story. */
import type { Activity } from '../../src/domain/activity.ts';

export class Dice {
  readonly #throws: readonly number[];
  #at = 0;

  constructor(throws: readonly number[]) {
    this.#throws = throws;
  }

  whole(below: number): number {
    const at = this.#at++;
    const round = Math.floor(at / this.#throws.length);
    return ((this.#throws[at % this.#throws.length] as number) + 7 * round) % below;
  }

  once(in_: number): boolean {
    return this.whole(in_) === 0;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.whole(list.length)] as T;
  }

  /** Dice of their own, so that people who act at once do not share them. */
  apart(): Dice {
    const from = this.#at++ % this.#throws.length;
    const turned = [...this.#throws.slice(from), ...this.#throws.slice(0, from)];
    return new Dice(turned.map((each) => each * 7 + from));
  }
}

/** Measures of an activity, with and without groups, whole and in part; zero is something somebody recorded. */
export function throwMeasures(kind: string, dice: Dice): Activity['measures'] {
  const [female, male, young] = [dice.whole(12), dice.whole(12), dice.whole(5)];
  const value = female + male;
  const people = dice.pick<Activity['measures'][string]>([
    { value },
    { value, groups: { female, male } },
    { value: value + 1, groups: { female }, incomplete: ['sex'] },
  ]);
  const sessions = { value: dice.pick([0, 1, 1, 2]) };
  switch (kind) {
    case 'awareness': {
      if (dice.once(3)) return { sessions };
      const groups = { ...people.groups, young: Math.min(young, people.value) };
      const incomplete = [...(people.incomplete ?? []), 'age'];
      return { sessions, attendances: dice.once(2) ? people : { ...people, groups, incomplete } };
    }
    case 'dialogue':
      return { sessions, attendances: people };
    case 'support':
      return { fund: { value: dice.whole(100_000) / 1000 }, households: { value: dice.whole(9) } };
    default:
      return dice.once(2) ? { cupboards: sessions } : { cupboards: sessions, patients: people };
  }
}
