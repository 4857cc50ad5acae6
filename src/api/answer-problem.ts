/** Turns whatever a handler throws into a problem document (RFC 9457) with its status; faults of ours go to the log. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { httpStatus } from '../contract/http-status.ts';
import type { ProblemDocument } from '../contract/problem-document.ts';
import { sayFault } from '../domain/fault-words.ts';
import { type Locale, Problem, sayProblem } from '../domain/problem.ts';
import { problemField } from '../domain/problem-field.ts';
import { m } from '../messages/messages.js';
import type { ApiEnv } from './house.ts';
import { preferredLocale } from './language.ts';

type Status = ReturnType<typeof httpStatus>;

export function answerProblem(error: Error, c: Context<ApiEnv>): Response {
  const locale = preferredLocale(c.req.header('Accept-Language'));
  const problem = problemOf(error, c.req.header('Content-Type'));
  const status = problem ? httpStatus(problem.code) : 500;
  if (status >= 500) console.error(error);
  // Why the server cannot do something may name its insides, so only the person at the machine is told.
  const isTold = status < 500 || c.var.actor?.kind === 'operator';
  const document = problem && isTold ? told(problem, status, locale) : fault(status, locale);
  return c.body(JSON.stringify(document), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': locale,
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer realm="Chung Tay"' } : {}),
    ...(status === 429 ? { 'Retry-After': String(problem?.details.seconds) } : {}),
  });
}

/** Hono has two of its own: a body that is no JSON, and one of another type. */
function problemOf(error: Error, type = ''): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof HTTPException)) return null;
  if (error.status === 415) return new Problem('wrong-content-type', { type, wanted: ['application/json'] });
  return error.status === 400 ? new Problem('invalid-record', { faults: ['body: JSON ?'] }) : null;
}

function told(problem: Problem, status: Status, locale: Locale): ProblemDocument {
  const { what, next: common } = sayProblem(problem, locale);
  // The common advice is for readers of pages.
  const next = problem.code === 'no-page' ? m.api_no_page_next({}, { locale }) : common;
  return {
    ...{ type: `urn:chungtay:problem:${problem.code}`, title: titles[status]({}, { locale }), status },
    ...{ detail: what, next, ...fieldOf(problem), code: problem.code, details: saidDetails(problem, locale) },
  };
}

/** Faults by path in the reader's language; the rest is for machines. */
function saidDetails({ details }: Problem, locale: Locale): Record<string, unknown> {
  const { faults } = details;
  if (!Array.isArray(faults)) return { ...details };
  return {
    ...details,
    faults: faults.map((each) => (typeof each === 'string' ? sayFault(each, locale) : each)),
  };
}

const fieldOf = (problem: Problem) => {
  const field = problemField(problem);
  return field === null ? {} : { field };
};

const fault = (status: Status, locale: Locale): ProblemDocument => ({
  ...{ type: 'urn:chungtay:problem:fault', title: titles[status]({}, { locale }), status },
  ...{ detail: m.api_fault({}, { locale }), next: m.api_fault_next({}, { locale }) },
  ...{ code: 'fault', details: {} },
});

const titles: Readonly<Record<Status, typeof m.api_title_400>> = {
  400: m.api_title_400,
  401: m.api_title_401,
  403: m.api_title_403,
  404: m.api_title_404,
  408: m.api_title_408,
  409: m.api_title_409,
  412: m.api_title_412,
  413: m.api_title_413,
  415: m.api_title_415,
  422: m.api_title_422,
  429: m.api_title_429,
  500: m.api_title_500,
  503: m.api_title_503,
};
