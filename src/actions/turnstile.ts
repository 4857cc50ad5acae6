/** Lets so many through at once and no more, in the order they came, so that strangers cannot fill the machine. */
import { Problem } from '../domain/problem.ts';

export interface Turnstile {
  /**
   * Does the work when there is room for it.
   * @throws Problem `busy` when there is none in time.
   */
  pass<T>(work: () => Promise<T>): Promise<T>;
}

interface Settings {
  /** Most that are done at once. */
  readonly most: number;
  /** Seconds that somebody waits for room; 0: turned away at once. */
  readonly patience: number;
}

export function createTurnstile({ most, patience }: Settings): Turnstile {
  const waiting = new Set<() => void>();
  let inside = 0;

  function leave() {
    const [next] = waiting;
    // The room goes from hand to hand, so that nobody who has just come takes it.
    if (next) next();
    else inside--;
  }

  return {
    async pass(work) {
      if (inside < most) inside++;
      else await handedOver(waiting, patience);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

/** What the turned-away are told to wait, in seconds. */
const AGAIN = 30;

function handedOver(waiting: Set<() => void>, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(take);
      reject(new Problem('busy', { seconds: AGAIN }));
    }, patience * 1000);
    const take = () => {
      clearTimeout(timer);
      waiting.delete(take);
      resolve();
    };
    waiting.add(take);
  });
}
