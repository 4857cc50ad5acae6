/** Routes by which a party or a superior writes a record of a programme and is told where it stands in the ledger. */
import { createRoute, type z } from '@hono/zod-openapi';
import { receiptView } from '../contract/report-views.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { actingQuery, programmeParameter, recordParameter } from './parameters.ts';
import { actingProblems, answer, bodyOf, jsonByToken, problems } from './route-parts.ts';

interface Act<P extends string, B extends z.ZodType> {
  readonly path: P;
  readonly operationId: string;
  readonly summary: string;
  readonly tags: string[];
  readonly body: B;
  /** Problems beside those of every act. */
  readonly also: readonly ProblemCode[];
}

const responses = (also: readonly ProblemCode[]) => ({
  201: answer('Where it stands in the ledger', receiptView),
  ...problems(...actingProblems, ...also),
});

/** Makes a record in a programme. */
export const actIn = <P extends string, B extends z.ZodType>({ body, also, ...named }: Act<P, B>) =>
  createRoute({
    ...{ ...jsonByToken, ...named },
    method: 'post',
    request: { params: programmeParameter, query: actingQuery, body: bodyOf(body) },
    responses: responses(also),
  });

/** Does something to a record that is there. */
export const actOn = <P extends string, B extends z.ZodType>({ body, also, ...named }: Act<P, B>) =>
  createRoute({
    ...{ ...jsonByToken, ...named },
    method: 'post',
    request: { params: recordParameter, query: actingQuery, body: bodyOf(body) },
    responses: responses(also),
  });
