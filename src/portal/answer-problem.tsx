/** Turns whatever a handler throws into a page with its status; only our own faults are written to the log. */
import type { Context } from 'hono';
import { httpStatus } from '../contract/http-status.ts';
import { Problem } from '../domain/problem.ts';
import { readAddress } from './addresses.ts';
import { renderDocument } from './page.ts';
import { ProblemPage } from './problem-page.tsx';

export function answerProblem(error: Error, c: Context): Response {
  const status = error instanceof Problem ? httpStatus(error.code) : 500;
  if (status >= 500) console.error(error);
  const problem = error instanceof Problem && status < 500 ? error : null;
  const frame = readAddress(c.req.path + new URL(c.req.url).search);
  const html = renderDocument(<ProblemPage {...frame} status={status} problem={problem} />);
  return c.html(html, status, { 'Cache-Control': 'no-store' });
}
