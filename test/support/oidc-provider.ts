/** A provider of OpenID Connect that lets one person in: discovery, authorization code, a signed ID token, its key. */
import { createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Provider {
  readonly issuer: string;
  /** While away it keeps its port, which another would take, and hangs up on whoever comes. */
  away: boolean;
  close(): Promise<void>;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: object): string {
  const head = `${part({ alg: 'RS256', typ: 'JWT', kid: 'k' })}.${part(claims)}`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`;
}

/** `person` is asked anew for each sign-in. */
export async function startProvider(person: () => { email: string; name: string }): Promise<Provider> {
  let issuer = '';
  let nonce: string | null = null;
  const answers: Readonly<Record<string, (url: URL, response: ServerResponse) => unknown>> = {
    '/.well-known/openid-configuration': () => ({
      ...{ issuer, jwks_uri: `${issuer}/keys`, token_endpoint: `${issuer}/token` },
      ...{ authorization_endpoint: `${issuer}/authorize`, id_token_signing_alg_values_supported: ['RS256'] },
    }),
    '/keys': () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
    }),
    '/authorize': ({ searchParams }, response) => {
      nonce = searchParams.get('nonce');
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'mot-lan');
      back.searchParams.set('state', searchParams.get('state') ?? '');
      response.writeHead(302, { Location: back.href }).end();
      return undefined;
    },
    '/token': () => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: 'chungtay', sub: person().email, iat: now, exp: now + 300, nonce };
      const id_token = signed({ ...claims, ...person(), email_verified: true });
      return { access_token: 'x', token_type: 'Bearer', expires_in: 300, id_token };
    },
  };
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const body = answers[url.pathname]?.(url, response);
    if (response.writableEnded) return;
    response
      .writeHead(body ? 200 : 404, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(body ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = {
    ...{ issuer, away: false },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.on('connection', (socket) => provider.away && socket.destroy());
  return provider;
}
