/** `/api/v1/openapi.json`: the routes as OpenAPI 3.1, written from the same schemas that check the requests. */
import type { Api } from './house.ts';
import { SCHEME } from './route-parts.ts';

const head = {
  openapi: '3.1.1',
  info: {
    title: 'Chung Tay',
    version: '1',
    description:
      'Reports that partners sign: drafts, reviews, editions, errata, documents, keys; and texts put beside the records. Without a token a request reads what is public. Problems are RFC 9457 documents in Vietnamese, or in English where Accept-Language prefers it.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/v1' }],
  tags: ['reporting', 'reports', 'editions', 'errata', 'keys', 'texts'].map((name) => ({ name })),
};

export function serveOpenApi(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', SCHEME, {
    type: 'http',
    scheme: 'bearer',
    description:
      'CHUNGTAY_TOKEN of the server: the person at the machine, who names in `as` for whom they act',
  });
  // Once: it is the same for everybody.
  const text = JSON.stringify(api.getOpenAPI31Document(head));
  api.get('/openapi.json', (c) => c.body(text, 200, { 'Content-Type': 'application/json' }));
}
