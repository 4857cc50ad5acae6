/**
 * Requests to the API without a socket. Each answer is held against the OpenAPI document: the operation is described, the
 * status and the type of the content are among those it names, and a body of JSON fits the schema written there.
 */
import { expect } from 'vitest';
import { z } from 'zod';
import type { createApi } from '../../src/api/app.ts';

const operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean() })).optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  responses: z.record(
    z.string(),
    z.looseObject({
      description: z.string().min(1),
      /** None where nothing is sent, as with 304. */
      content: z.record(z.string(), z.looseObject({ schema: z.record(z.string(), z.unknown()) })).optional(),
    }),
  ),
});
export type Operation = z.infer<typeof operation>;

export const openApiShape = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.enum(['get', 'post', 'put']), operation.optional())),
  components: z.looseObject({
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
});
export type OpenApi = z.infer<typeof openApiShape>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The body where it is JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Sent {
  readonly token?: string | undefined;
  readonly language?: string;
  /** JSON, unless it is bytes. */
  readonly body?: unknown;
  readonly type?: string;
  readonly method?: 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
}

type Api = ReturnType<typeof createApi>;
export type Ask = (path: string, sent?: Sent) => Promise<Answer>;

export async function checkedApi(api: Api): Promise<Ask> {
  const described = openApiShape.parse(await (await api.request('/api/v1/openapi.json')).json());
  return async (path, sent = {}) => {
    const { method, request } = written(sent);
    const response = await api.request(`/api/v1${path}`, request);
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const bytes = type === 'text/event-stream' ? await beginningOf(response) : await whole(response);
    const isJson = type.endsWith('json');
    const body = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : {};
    wantDescribed(described, method, path, { status: response.status, type, body: isJson ? body : null });
    return { status: response.status, headers: response.headers, bytes, body };
  };
}

const whole = async (response: Response) => new Uint8Array(await response.arrayBuffer());

/** A stream of events ends by itself only after minutes. */
async function beginningOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Uint8Array.from(value ?? []);
}

function written({ token, language, body, type, method: wanted, headers: more = {} }: Sent) {
  const method = wanted ?? (body === undefined ? 'GET' : 'POST');
  const isFile = body instanceof Uint8Array;
  const headers = new Headers(more);
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (language !== undefined) headers.set('Accept-Language', language);
  if (body !== undefined) headers.set('Content-Type', type ?? 'application/json');
  const content = isFile ? Uint8Array.from(body) : JSON.stringify(body);
  return { method, request: { method, headers, ...(body === undefined ? {} : { body: content }) } };
}

function wantDescribed(
  described: OpenApi,
  method: string,
  path: string,
  answer: { readonly status: number; readonly type: string; readonly body: unknown },
): void {
  const named = operationOf(described, method, path);
  const response = named.responses[answer.status];
  const said = `${named.operationId} ${answer.status}`;
  expect(response, `${said} is described: ${JSON.stringify(answer.body)}`).toBeDefined();
  const content = response?.content?.[answer.type];
  const nothing = response?.content === undefined && answer.type === '';
  expect(content !== undefined || nothing, `${said} ${answer.type}`).toBe(true);
  if (answer.body === null || !content) return;
  const fits = schemaOf(described, content.schema).safeParse(answer.body);
  expect(fits.error?.issues ?? [], said).toEqual([]);
  if (answer.type === 'application/problem+json') {
    const { code } = z.looseObject({ code: z.string() }).parse(answer.body);
    expect(response?.description, said).toContain(`\`${code}\``);
  }
}

function operationOf({ paths }: OpenApi, method: string, path: string): Operation {
  const [bare = ''] = path.split('?');
  const parts = bare.split('/');
  const fits = (template: string) => {
    const wanted = template.split('/');
    return wanted.length === parts.length && wanted.every((each, i) => /^\{/.test(each) || each === parts[i]);
  };
  // A path that is written out goes before one with a parameter: OpenAPI 3.1, Paths Object.
  const template = Object.keys(paths)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find(fits);
  const found = template ? paths[template]?.[method.toLowerCase() as 'get'] : undefined;
  if (!found) throw new Error(`${method} ${path} is not described`);
  return found;
}

/** The schema as it stands in the document, read by itself and not from the source it was written from. */
function schemaOf({ components }: OpenApi, schema: Record<string, unknown>): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}
