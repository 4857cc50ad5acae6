/** Acts by which a party or a superior writes a record of a programme and is told where it stands in the ledger. */
import { createRoute, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { receiptView } from '../contract/report-views.ts';
import type { Writer } from '../domain/access.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { writerOf } from './authenticate.ts';
import { tagOf } from './entity-tag.ts';
import type { Api, ApiEnv } from './house.ts';
import { ifMatch, ifMatchHeader, newestIn } from './if-match.ts';
import { actingQuery, programmeParameter, recordParameter } from './parameters.ts';
import { actingProblems, answer, bodyOf, jsonByToken, problems } from './route-parts.ts';

interface Act<B extends z.ZodType> {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tags: string[];
  readonly body: B;
  /** Problems beside those of every act. */
  readonly also: readonly ProblemCode[];
}

interface In {
  readonly programme: string;
  /** For whom the person at the machine acts. */
  readonly organization: string | undefined;
}
interface On extends In {
  readonly id: string;
}
interface Change extends On {
  readonly strict: boolean;
}

type Doing<B extends z.ZodType, Where> = (writer: Writer, ask: z.output<B> & Where) => Promise<Receipt>;

const responses = (also: readonly ProblemCode[]) => ({
  201: answer('Where it stands in the ledger', receiptView),
  ...problems(...actingProblems, ...also),
});

/** Makes a record in a programme. */
export const actIn = <B extends z.ZodType>(api: Api, act: Act<B>, doing: Doing<B, In>): void =>
  serve(api, act, programmeParameter, doing);

/** Does something to a record that is there. */
export const actOn = <B extends z.ZodType>(api: Api, act: Act<B>, doing: Doing<B, On>): void =>
  serve(api, act, recordParameter, doing);

function serve<B extends z.ZodType, Where>(
  api: Api,
  { body, also, ...named }: Act<B>,
  params: z.ZodObject,
  doing: Doing<B, Where>,
): void {
  const route = createRoute({
    ...{ ...jsonByToken, ...named },
    method: 'post',
    request: { params, query: actingQuery, body: bodyOf(body) },
    responses: responses(also),
  });
  api.openapi(route, async (c) => c.json(await doing(writerOf(c), asked(c)), 201));
}

/** Writes a new version of a record, from the one that was looked at. */
export function changeOn<B extends z.ZodType<{ readonly baseVersion: number }>>(
  api: Api,
  db: Database,
  { body, also, ...named }: Act<B>,
  doing: Doing<B, Change>,
): void {
  const route = createRoute({
    ...{ ...jsonByToken, ...named },
    method: 'post',
    request: { params: recordParameter, query: actingQuery, headers: ifMatchHeader, body: bodyOf(body) },
    responses: responses([...also, 'stale-version']),
  });
  api.openapi(route, async (c) => {
    const ask: z.output<B> & On = asked(c);
    const { baseVersion: _, ...mine } = c.req.valid('json' as never) as { baseVersion: number };
    const sides = { mine, theirs: newestIn(c, db, ask.programme) };
    const receipt = await ifMatch(c, ask, sides, (strict) => doing(writerOf(c), { ...ask, strict }));
    c.header('ETag', tagOf(receipt));
    return c.json(receipt, 201);
  });
}

/** What was checked of the request, in one; the types are those that the route was made with. */
function asked<T>(c: Context<ApiEnv>): T {
  const valid = (part: string) => c.req.valid(part as never) as object;
  const { as: organization } = valid('query') as { as?: string };
  return { ...valid('json'), ...valid('param'), organization } as T;
}
