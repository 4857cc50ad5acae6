/** `/api/v1/openapi.json`: the routes as OpenAPI 3.1, written from the same schemas that check the requests. */
import type { Api } from './house.ts';
import type { Described } from './reference-page.ts';
import { SCHEME } from './route-parts.ts';

const tags = [
  ...['programmes', 'obligations', 'targets', 'activities', 'records', 'answers', 'duplicates', 'figures'],
  ...['plans', 'models', 'directives', 'commendations', 'catalogue', 'registers', 'users', 'audit', 'events'],
  ...['reporting', 'reports', 'editions', 'errata', 'keys', 'texts'],
];

const head = {
  openapi: '3.1.1',
  info: {
    title: 'Chung Tay',
    version: '1',
    description:
      'Joint programmes of public agencies: promises, activities and what partners say of each other’s records, figures with the records behind them, plans, directives; reports that partners sign; texts put beside the records. Whoever is signed in, or sends a key of the API, acts for their organization and sees its programmes; without either a request reads what is public. Lists go page by page: `next` is the `cursor` of the next page, also in the `Link` header. Problems are RFC 9457 documents in Vietnamese, or in English where Accept-Language prefers it.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/v1' }],
  tags: tags.map((name) => ({ name })),
};

/** Answers the document, for the page that shows it. */
export function serveOpenApi(api: Api): Described {
  api.openAPIRegistry.registerComponent('securitySchemes', SCHEME, {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key of the API, which acts for the organization it was made in; or CHUNGTAY_TOKEN of the server: the person at the machine, who names in `as` for whom they act. A browser that is signed in sends its cookie instead.',
  });
  // Once: it is the same for everybody.
  const text = JSON.stringify(api.getOpenAPI31Document(head), (_, part) => nullInPlace(part));
  api.get('/openapi.json', (c) => c.body(text, 200, { 'Content-Type': 'application/json' }));
  return JSON.parse(text) as Described;
}

/**
 * What the generator writes for a component that may be null, `allOf` of a reference and “or null”, allows null nowhere:
 * it is either of the two.
 */
function nullInPlace(part: unknown): unknown {
  const { allOf, ...rest } = (typeof part === 'object' && part !== null ? part : {}) as { allOf?: unknown };
  if (!Array.isArray(allOf) || allOf.length !== 2) return part;
  const [reference, other] = allOf as [object, { type?: unknown }];
  const orNull = Array.isArray(other.type) && other.type.includes('null');
  return '$ref' in reference && orNull ? { ...rest, anyOf: [reference, { type: 'null' }] } : part;
}
