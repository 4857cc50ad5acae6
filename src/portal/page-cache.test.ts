/** A cached page is never older than what the ledger says, and the cache never outgrows its bound. */
import { expect, test } from 'vitest';
import { createPageCache } from './page-cache.ts';

interface Sheet {
  readonly bytes: number;
  readonly says: string;
}

/** Renders sheets of 10 bytes and counts how often. */
function printer() {
  const rendered: string[] = [];
  const render = (says: string) => async (): Promise<Sheet> => {
    rendered.push(says);
    return { bytes: 10, says };
  };
  return { rendered, render };
}

test('a page is rendered once while nothing changes', async () => {
  const cache = createPageCache<Sheet>(100);
  const { rendered, render } = printer();
  await cache.page('/', 'p1', render('first'));
  expect(await cache.page('/', 'p1', render('second'))).toMatchObject({ says: 'first' });
  expect(rendered).toEqual(['first']);
});

test('after any change a page is rendered again', async () => {
  const cache = createPageCache<Sheet>(100);
  const { render } = printer();
  await cache.page('/', 'p1', render('old'));
  expect(await cache.page('/', 'p2', render('new'))).toMatchObject({ says: 'new' });
  expect(await cache.page('/', 'p2', render('newer'))).toMatchObject({ says: 'new' });
});

test('what was least recently read goes first', async () => {
  const cache = createPageCache<Sheet>(20);
  const { rendered, render } = printer();
  await cache.page('/a', 'p', render('a'));
  await cache.page('/b', 'p', render('b'));
  await cache.page('/a', 'p', render('a'));
  await cache.page('/c', 'p', render('c'));
  await cache.page('/a', 'p', render('a'));
  await cache.page('/b', 'p', render('b'));
  expect(rendered).toEqual(['a', 'b', 'c', 'b']);
});

test('a page larger than the bound is shown but not kept', async () => {
  const cache = createPageCache<Sheet>(5);
  const { rendered, render } = printer();
  await cache.page('/', 'p', render('large'));
  await cache.page('/', 'p', render('large'));
  expect(rendered).toHaveLength(2);
});

test('a replaced page gives its room back', async () => {
  const cache = createPageCache<Sheet>(20);
  const { rendered, render } = printer();
  await cache.page('/a', 'p', render('a'));
  for (const positions of ['p1', 'p2', 'p3']) await cache.page('/b', positions, render('b'));
  await cache.page('/a', 'p', render('a again'));
  expect(rendered).not.toContain('a again');
});

test('readers who come together share one rendering', async () => {
  const cache = createPageCache<Sheet>(100);
  const { rendered, render } = printer();
  const sheets = await Promise.all([1, 2, 3].map((n) => cache.page('/', 'p', render(`reader ${n}`))));
  expect(sheets.map(({ says }) => says)).toEqual(['reader 1', 'reader 1', 'reader 1']);
  expect(rendered).toHaveLength(1);
});

test('a failure is handed to the reader and not kept', async () => {
  const cache = createPageCache<Sheet>(100);
  const failing = cache.page('/', 'p', async () => {
    throw new Error('the database went away');
  });
  await expect(failing).rejects.toThrow('went away');
  expect(await cache.page('/', 'p', printer().render('back'))).toMatchObject({ says: 'back' });
});
