/** Lists page by page: the address of the next page also stands in the `Link` header (RFC 8288). */
import type { Context } from 'hono';
import type { Page } from '../domain/page.ts';
import type { ApiEnv } from './house.ts';

/** The page as it was given. */
export function withLink<P extends Pick<Page<unknown>, 'next'>>(c: Context<ApiEnv>, page: P): P {
  if (page.next !== null) {
    const { pathname, searchParams } = new URL(c.req.url);
    searchParams.set('cursor', page.next);
    c.header('Link', `<${pathname}?${searchParams}>; rel="next"`);
  }
  return page;
}
