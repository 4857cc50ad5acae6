/**
 * `/programmes/{programme}/events`: server-sent events (WHATWG HTML, 9.2), one for each entry of the programme's ledger.
 * The head of the chain is looked at each second as whoever asks is by then, so that nobody is told more than they may
 * read and a session or key that has ended is told nothing.
 */
import { createRoute, z } from '@hono/zod-openapi';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { type Followed, followProgramme, readChanges } from '../actions/follow-programme.ts';
import { changeEvent } from '../contract/change-event.ts';
import { organizationOf, type Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { writerOf } from './authenticate.ts';
import type { Api, ApiEnv, House } from './house.ts';
import { programmeParameter } from './parameters.ts';
import { byToken, inProgrammeProblems, problems, tokenProblems } from './route-parts.ts';

const LOOK_MS = 1000;
const HEARTBEAT_MS = 15_000;
/** Then the client comes again, with its key or session as they are by then. */
const LIFE_MS = 10 * 60_000;
const MOST_STREAMS = 5;

const eventsRoute = createRoute({
  ...byToken,
  method: 'get',
  path: '/programmes/{programme}/events',
  operationId: 'followProgramme',
  summary: 'Changes of a programme as they happen; Last-Event-ID goes on after a ledger position',
  tags: ['events'],
  request: {
    params: programmeParameter,
    headers: z.object({
      'last-event-id': z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
    }),
  },
  responses: {
    200: {
      description:
        'Events `change`, each with the ledger position as its id; without Last-Event-ID from now on',
      content: { 'text/event-stream': { schema: changeEvent } },
    },
    ...problems(...tokenProblems, ...inProgrammeProblems, 'too-many-streams'),
  },
});

export function addEvents(api: Api, { db }: House): void {
  const streams = new Map<string, number>();
  api.openapi(eventsRoute, async (c) => {
    const writer = writerOf(c);
    const { chain, seq } = await followProgramme(db, writer, c.req.valid('param'));
    const last = c.req.valid('header')['last-event-id'];
    const release = takeStream(streams, `${organizationOf(writer)} ${writer.author}`);
    return streamSSE(c, async (stream) => {
      try {
        await follow(db, c.var.actorNow, { chain, seq: last === undefined ? seq : Number(last) }, stream);
      } finally {
        release();
      }
    }) as never;
  });
}

/** Throws `too-many-streams`. */
function takeStream(streams: Map<string, number>, whose: string): () => void {
  const open = streams.get(whose) ?? 0;
  if (open >= MOST_STREAMS) throw new Problem('too-many-streams', { most: MOST_STREAMS, seconds: 30 });
  streams.set(whose, open + 1);
  return () => {
    const left = (streams.get(whose) ?? 1) - 1;
    if (left > 0) streams.set(whose, left);
    else streams.delete(whose);
  };
}

/** Null for a session or key that has ended. */
async function writerNow(actorNow: ApiEnv['Variables']['actorNow']): Promise<Writer | null> {
  try {
    const actor = await actorNow();
    return actor.kind === 'portal' ? null : actor;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

async function follow(
  db: Database,
  actorNow: ApiEnv['Variables']['actorNow'],
  from: Followed,
  stream: SSEStreamingApi,
): Promise<void> {
  const end = Date.now() + LIFE_MS;
  let { seq } = from;
  let said = Date.now();
  await stream.write(': xin chào\n\n');
  while (!stream.aborted && Date.now() < end) {
    const writer = await writerNow(actorNow);
    const changes = writer && (await readChanges(db, writer, { chain: from.chain, seq }));
    if (changes === null) return;
    for (const change of changes) {
      await stream.writeSSE({ id: String(change.seq), event: 'change', data: JSON.stringify(change) });
      seq = change.seq;
    }
    if (changes.length > 0) said = Date.now();
    else if (Date.now() - said >= HEARTBEAT_MS) {
      await stream.write(': còn đây\n\n');
      said = Date.now();
    }
    if (changes.length === 0) await stream.sleep(LOOK_MS);
  }
}
