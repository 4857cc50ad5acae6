/** Requests made from the OpenAPI document alone: as their schemas say, or broken in one place. */
import fc from 'fast-check';
import type { OpenApi, Operation } from './checked-api.ts';

type Schema = Readonly<Record<string, unknown>>;
type Any = fc.Arbitrary<unknown>;

/** Values of the world that is asked, so that requests get past the first look. */
export interface Hints {
  readonly ids: readonly string[];
  /** By the part of the path before them. */
  readonly of: Readonly<Record<string, readonly string[]>>;
  readonly programmes: readonly string[];
  readonly words: readonly string[];
}

export interface AnyRequest {
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly body: unknown;
  readonly type: string | undefined;
}

const nasty = fc.constantFrom<unknown>(
  ...['', '\u0000', '\ud800', '..', "'; drop table entry; --", '%', '9'.repeat(40), 'a'.repeat(3000)],
  ...[null, true, -1, 1e308, 2 ** 53, 0.1, [], {}, [[]], { __proto__: null, constructor: 1 }],
);

export class AnyOf {
  readonly #described: OpenApi;
  readonly #hints: Hints;

  constructor(described: OpenApi, hints: Hints) {
    this.#described = described;
    this.#hints = hints;
  }

  request(path: string, method: string, operation: Operation): fc.Arbitrary<AnyRequest> {
    const parameters = (operation.parameters ?? []) as readonly (Schema & { name: string; in: string })[];
    const given = (where: string) =>
      fc.record(
        Object.fromEntries(
          parameters
            .filter((each) => each.in === where)
            .map((each) => [each.name, where === 'path' ? this.#part(each, path) : this.#asked(each)]),
        ),
      );
    return fc.record({ path: given('path'), query: given('query'), content: this.#content(operation) }).map(
      ({ path: parts, query, content }): AnyRequest => ({
        path: addressOf(path, parts, query),
        method: method.toUpperCase() as AnyRequest['method'],
        ...content,
      }),
    );
  }

  #part({ name, schema }: Schema & { name: string }, path: string): Any {
    const { ids, of, programmes, words } = this.#hints;
    const [, noun = ''] = /(\w+)\/\{id\}/.exec(path) ?? [];
    const known = name === 'programme' ? programmes : name === 'code' ? words : (of[noun] ?? ids);
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: this.#from(schema as Schema) },
      { weight: 1, arbitrary: nasty },
    );
  }

  /** Mostly left out, so that not every request of a route with many parameters is refused. */
  #asked({ name, schema }: Schema & { name: string }): Any {
    return fc.oneof(
      { weight: name === 'cursor' ? 40 : 12, arbitrary: fc.constant(undefined) },
      { weight: 4, arbitrary: this.#from(schema as Schema) },
      { weight: 1, arbitrary: nasty },
    );
  }

  #content(operation: Operation): fc.Arbitrary<Pick<AnyRequest, 'body' | 'type'>> {
    const { content } = (operation.requestBody ?? {}) as { content?: Record<string, { schema: Schema }> };
    const [[type, described] = []] = Object.entries(content ?? {});
    if (type === undefined || !described) return fc.constant({ body: undefined, type: undefined });
    if (!type.endsWith('json'))
      return fc.uint8Array({ maxLength: 400 }).map((body) => ({ body: Uint8Array.from(body), type }));
    const sound = this.#from(described.schema);
    const body = fc.oneof(
      { weight: 5, arbitrary: sound },
      {
        weight: 3,
        arbitrary: fc.tuple(sound, nasty, fc.nat()).map(([whole, bad, at]) => broken(whole, bad, at)),
      },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    return body.map((each) => ({ body: each ?? null, type }));
  }

  #from(schema: Schema): Any {
    const { $ref, enum: choices, const: only, anyOf, oneOf, allOf, type } = schema;
    if (typeof $ref === 'string') return fc.memo(() => this.#from(this.#component($ref)))(3);
    if (Array.isArray(choices)) return fc.constantFrom(...choices);
    if ('const' in schema) return fc.constant(only);
    const either = (anyOf ?? oneOf) as Schema[] | undefined;
    if (either) return fc.oneof(...either.map((each) => this.#from(each)));
    if (Array.isArray(allOf)) return this.#from(allOf[0] as Schema);
    const [first] = Array.isArray(type) ? type : [type];
    const made = this.#typed(first, schema);
    return Array.isArray(type) && type.includes('null') ? fc.option(made) : made;
  }

  #component(reference: string): Schema {
    return this.#described.components.schemas[reference.split('/').at(-1) ?? ''] ?? {};
  }

  #typed(type: unknown, schema: Schema): Any {
    const { minimum = -10, maximum = 1_000_000, items, minItems = 0 } = schema as Record<string, number>;
    if (type === 'integer') {
      const [min, max] = [Math.max(minimum, -(2 ** 31)), Math.min(maximum, 2 ** 31 - 1)];
      const small = fc.integer({ min: Math.max(min, 1), max: Math.min(max, 2) });
      return fc.oneof({ weight: 4, arbitrary: small }, { weight: 1, arbitrary: fc.integer({ min, max }) });
    }
    if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
    if (type === 'boolean') return fc.boolean();
    if (type === 'null') return fc.constant(null);
    if (type === 'array')
      return fc.array(this.#from((items ?? {}) as unknown as Schema), {
        minLength: minItems,
        maxLength: minItems + 2,
      });
    if (type === 'object') return this.#object(schema);
    return type === 'string' ? this.#string(schema) : fc.jsonValue();
  }

  #object({ properties = {}, required = [], additionalProperties }: Schema): Any {
    const named = Object.entries(properties as Record<string, Schema>);
    if (named.length === 0 && typeof additionalProperties === 'object') {
      const key = fc.constantFrom('sessions', 'attendances', 'female', 'x');
      return fc.dictionary(key, this.#from(additionalProperties as Schema), { maxKeys: 3 });
    }
    const fields = Object.fromEntries(named.map(([name, each]) => [name, this.#from(each)]));
    return fc.record(fields, { requiredKeys: required as string[] });
  }

  #string({ format, pattern, minLength = 0, maxLength = 30 }: Schema): Any {
    const { ids, words } = this.#hints;
    if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
    if (format === 'date')
      return fc.constantFrom('2024-03-08', '2024-03-08', '2024-06-30', '2023-02-29', '9999-12-31');
    if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((day) => day.toISOString());
    const [least, most] = [Number(minLength), Math.min(Number(maxLength), Number(minLength) + 30)];
    const plain = fc.string({ minLength: least, maxLength: most, unit: 'grapheme' });
    const wanted = typeof pattern === 'string' ? new RegExp(pattern, 'u') : /^/;
    const known = words.filter((word) => wanted.test(word));
    const fitting = isPlain(wanted.source) ? fc.stringMatching(wanted) : plain;
    const either = { weight: 1, arbitrary: pattern === undefined ? plain : fitting };
    return known.length === 0
      ? fitting
      : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, either);
  }
}

/** What `stringMatching` can make something for. */
const isPlain = (pattern: string): boolean => !/\\p|\(\?/i.test(pattern) && pattern.length < 60;

function addressOf(template: string, parts: object, query: object): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = spoken((parts as Record<string, unknown>)[name]);
    return ['', '.', '..'].includes(part) ? 'x' : encodeURIComponent(part);
  });
  const asked = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]): [string, string] => [name, spoken(value)]),
  );
  return asked.size > 0 ? `${path}?${asked}` : path;
}

const spoken = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
    .replace(/\p{Surrogate}/gu, '?')
    .slice(0, 400);

/** The same with the `at`-th of its parts replaced. */
function broken(whole: unknown, bad: unknown, at: number): unknown {
  let left = at % Math.max(1, count(whole));
  const walk = (part: unknown): unknown => {
    if (left-- === 0) return bad;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, walk(each)]));
  };
  return walk(whole);
}

const count = (part: unknown): number =>
  typeof part === 'object' && part !== null
    ? 1 + Object.values(part).reduce((sum: number, each) => sum + count(each), 0)
    : 1;
