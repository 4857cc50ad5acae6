/**
 * Which page made a request. Browsers say so in `Sec-Fetch-Site` and `Origin`, which no page can forge; cookies are sent
 * along by themselves, so without this another site could write in the name of whoever is signed in.
 */
const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * `own`: a page of this server; `other`: one of another site; `nobody`: the reader themselves (an address typed, a form
 * loaded again), or what is no browser.
 */
export function senderOf(request: Request, publicUrl?: string): 'own' | 'other' | 'nobody' {
  const { headers } = request;
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' ? 'own' : site === 'none' ? 'nobody' : 'other';
  // Browsers send it to https and to the machine itself; elsewhere the origin has to do.
  const origin = headers.get('Origin');
  if (origin === null) return 'nobody';
  // Behind a proxy that ends TLS the server itself speaks http, so only the host is compared with its own.
  const isOwn = origin === publicUrl || hostOf(origin) === (headers.get('Host') ?? new URL(request.url).host);
  return isOwn ? 'own' : 'other';
}

/** Whether a request that changes something was made by a page of this server; reading may come from anywhere. */
export const isSameOrigin = (request: Request, publicUrl: string): boolean =>
  safe.includes(request.method) || senderOf(request, publicUrl) === 'own';

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** A path of this server to go on to; anything that could lead elsewhere becomes `otherwise`. */
export function pathHere(asked: string | undefined, otherwise: string): string {
  const base = 'http://here.invalid';
  if (!asked?.startsWith('/') || /[\\\p{Cc}]/u.test(asked) || !URL.canParse(asked, base)) return otherwise;
  const { origin, pathname, search } = new URL(asked, base);
  return origin === base && !pathname.startsWith('//') ? pathname + search : otherwise;
}
