/** The way back from a text that was put right to the text as it stood: pairs of offsets where the two part. */

export interface OffsetMap {
  /** Ascending, from 0. Between two steps both texts run side by side, as far as the original goes. */
  readonly steps: readonly OffsetStep[];
}

export interface OffsetStep {
  readonly here: number;
  readonly there: number;
}

/** Where the character at `offset` began in the original; inside a character that was changed, where that began. */
export function originalOffset(map: OffsetMap | undefined, offset: number): number {
  if (!map) return offset;
  let [low, high] = [0, map.steps.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.steps[middle]?.here ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const step = map.steps[low] ?? { here: 0, there: 0 };
  const next = map.steps[low + 1]?.there ?? Number.POSITIVE_INFINITY;
  return Math.min(step.there + offset - step.here, Math.max(step.there, next - 1));
}

/** Puts a text together from pieces of another and remembers where they came from. */
export class MappedText {
  readonly #pieces: string[] = [];
  readonly #steps: OffsetStep[] = [];
  #here = 0;
  #there = 0;

  /** `text` stands for the next `length` units of the original. */
  add(text: string, length: number): void {
    const last = this.#steps.at(-1);
    const inStep = last !== undefined && this.#here - last.here === this.#there - last.there;
    // A piece of another length has steps of its own on both sides, so that its inside is never mapped beyond it.
    if (text !== '' && (!inStep || text.length !== length)) this.#note();
    this.#pieces.push(text);
    this.#here += text.length;
    this.#there += length;
    if (text !== '' && text.length !== length) this.#note();
  }

  #note(): void {
    const last = this.#steps.at(-1);
    if (last?.here === this.#here) this.#steps.pop();
    this.#steps.push({ here: this.#here, there: this.#there });
  }

  get text(): string {
    return this.#pieces.join('');
  }

  get map(): OffsetMap {
    return { steps: this.#steps };
  }
}

/** First through `one` (new to middle), then through `other` (middle to old). */
export function throughBoth(one: OffsetMap | undefined, other: OffsetMap | undefined): OffsetMap | undefined {
  if (!one || !other) return one ?? other;
  const here = new Set(one.steps.map((step) => step.here));
  let at = 0;
  // Each step of the second map is met inside some stretch of the first.
  for (const { here: middle } of other.steps) {
    while (at + 1 < one.steps.length && (one.steps[at + 1]?.there ?? 0) <= middle) at++;
    const step = one.steps[at];
    if (step) here.add(step.here + Math.max(0, middle - step.there));
  }
  const steps = [...here].sort((a, b) => a - b);
  return {
    steps: steps.map((offset) => ({
      here: offset,
      there: originalOffset(other, originalOffset(one, offset)),
    })),
  };
}
