/** The typed client of the HTTP API: one call for each operation, in a browser or in Node, without a dependency. */
import { type ProblemDocument, problemDocument } from '../problem-document.ts';
import { addresses, type Operations } from './operations.ts';

type Name = keyof Operations;
type Sent<K extends Name> = Omit<Operations[K], 'answer'>;
/** Nothing need be given where nothing is required. */
type Given<K extends Name> =
  Record<never, never> extends Sent<K> ? [sent?: Sent<K> & Extra] : [sent: Sent<K> & Extra];

export interface Extra {
  /** Such as `If-Match` or `Idempotency-Key`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface ClientSettings {
  /** Where the API stands, such as `https://may-chu.example/api/v1`; in a browser `/api/v1`. */
  readonly base: string;
  /** A key of the API; none where the cookie of a session is sent. */
  readonly key?: string;
  readonly locale?: 'vi' | 'en';
  readonly fetch?: (request: Request) => Response | Promise<Response>;
}

export interface Client {
  /** Throws `ClientProblem` for every refusal. */
  readonly call: <K extends Name>(name: K, ...given: Given<K>) => Promise<Operations[K]['answer']>;
}

/** What the API answered instead. */
export class ClientProblem extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(`${problem.detail} ${problem.next}`);
    this.name = 'ClientProblem';
    this.problem = problem;
  }
}

interface Parts extends Extra {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export function createClient(settings: ClientSettings): Client {
  const send = settings.fetch ?? ((request) => fetch(request));
  return {
    call: async (name, ...[sent = {}]) => {
      const response = await send(requestFor(settings, name, sent as Parts));
      const type = response.headers.get('Content-Type') ?? '';
      if (!response.ok) throw new ClientProblem(problemDocument.parse(await response.json()));
      // Held to the document by the tests of every route.
      return (type.startsWith('application/json') ? await response.json() : response) as never;
    },
  };
}

function requestFor({ base, key, locale }: ClientSettings, name: Name, sent: Parts): Request {
  const [method, template] = addresses[name];
  const path = template.replace(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent(String(sent.path?.[part] ?? '')),
  );
  const query = new URLSearchParams(
    Object.entries(sent.query ?? {}).flatMap(([part, value]) =>
      value === undefined ? [] : [[part, String(value)]],
    ),
  );
  const isJson = sent.body !== undefined && isPlain(sent.body);
  const headers = new Headers(sent.headers);
  if (key !== undefined) headers.set('Authorization', `Bearer ${key}`);
  if (locale !== undefined) headers.set('Accept-Language', locale);
  if (isJson) headers.set('Content-Type', 'application/json');
  const body = isJson ? JSON.stringify(sent.body) : (sent.body as BodyInit | undefined);
  return new Request(`${base}${path}${query.size > 0 ? `?${query}` : ''}`, {
    ...{ method, headers, body: body ?? null },
    ...(sent.signal ? { signal: sent.signal } : {}),
  });
}

/** An object of JSON, and not a file or a text. */
const isPlain = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && [Object.prototype, null].includes(Object.getPrototypeOf(body));
