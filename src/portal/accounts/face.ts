/** What the routes of accounts share: who is there, what a form says, and how to answer it. */
import type { Context } from 'hono';
import type { ReactElement } from 'react';
import type { Accounts } from '../../accounts/accounts.ts';
import { pathHere } from '../../accounts/same-origin.ts';
import { type SignedIn, signedIn } from '../../accounts/who-is.ts';
import { httpStatus } from '../../contract/http-status.ts';
import { type Locale, Problem } from '../../domain/problem.ts';
import { address, signInPath } from '../addresses.ts';
import { renderDocument } from '../page.ts';

export interface Face {
  readonly accounts: Accounts;
  readonly locale: Locale;
}

export const show = (c: Context, page: ReactElement, problem: Problem | null = null) =>
  c.html(renderDocument(page), problem ? httpStatus(problem.code) : 200);

/** After a form was taken the browser goes on with a GET, so that reloading sends nothing twice. */
export function goOn(c: Context, path: string, cookies?: Headers): Response {
  for (const cookie of cookies?.getSetCookie() ?? []) c.header('Set-Cookie', cookie, { append: true });
  return c.redirect(path, 303);
}

export type Form = (name: string) => string;

/** Each field as text; '' for one that is missing or a file. */
export async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody();
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
}

/** Those of a group of checkboxes. */
export async function readChoices(c: Context, name: string): Promise<readonly string[]> {
  const chosen = (await c.req.parseBody({ all: true }))[name];
  return [chosen].flat().filter((each): each is string => typeof each === 'string');
}

/** The problem a person can mend, to be shown beside its field; anything else is thrown on. */
export async function problemOf(work: Promise<unknown>): Promise<Problem | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Problem && httpStatus(error.code) < 500) return error;
    throw error;
  }
}

export const whoAsks = (c: Context, { accounts }: Face): Promise<SignedIn | null> =>
  signedIn(accounts, c.req.raw);

/** The page for signing in, which leads back to where somebody wanted to go. */
export function askToSignIn(c: Context, { locale }: Face): Response {
  const back = c.req.method === 'GET' ? new URL(c.req.url) : null;
  const next = back ? `?tiep=${encodeURIComponent(back.pathname + back.search)}` : '';
  return goOn(c, address(locale, signInPath) + next);
}

export const nextPath = (asked: string | undefined, otherwise: string): string => pathHere(asked, otherwise);
