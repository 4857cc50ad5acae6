import { expect, test } from 'vitest';
import { createTurnstile } from './turnstile.ts';

/** Work that ends when it is told to, and says when it began. */
function task() {
  const [begun, ended] = [signal(), signal()];
  const work = async () => {
    begun.give();
    await ended.given;
  };
  return { work, begun: begun.given, end: ended.give };
}

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

test('so many are let through at once; the next waits until one has left', async () => {
  const { pass } = createTurnstile({ most: 2, patience: 60 });
  const [first, second, third] = [task(), task(), task()];
  const order: string[] = [];
  const all = [
    pass(first.work).then(() => order.push('first')),
    pass(second.work),
    pass(async () => {
      order.push('third begins');
      await third.work();
    }),
  ];
  await Promise.all([first.begun, second.begun]);
  expect(order).toEqual([]);
  first.end();
  await third.begun;
  expect(order.toSorted()).toEqual(['first', 'third begins']);
  second.end();
  third.end();
  await Promise.all(all);
});

test('whoever finds no room in time is turned away with a time to come again, and takes no room', async () => {
  const { pass } = createTurnstile({ most: 1, patience: 0 });
  const long = task();
  const running = pass(long.work);
  await long.begun;
  await expect(pass(async () => 'in')).rejects.toMatchObject({ code: 'busy', details: { seconds: 30 } });
  long.end();
  await running;
  expect(await pass(async () => 'in')).toBe('in');
});

test('work that fails leaves its room to the next', async () => {
  const { pass } = createTurnstile({ most: 1, patience: 60 });
  const failing = pass(() => Promise.reject(new Error('broken')));
  const next = pass(async () => 'in');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('in');
});

test('those who wait are let in as they came', async () => {
  const { pass } = createTurnstile({ most: 1, patience: 60 });
  const long = task();
  const order: number[] = [];
  const all = [pass(long.work), ...[1, 2, 3].map((number) => pass(async () => void order.push(number)))];
  long.end();
  await Promise.all(all);
  expect(order).toEqual([1, 2, 3]);
});
