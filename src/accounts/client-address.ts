/** The network address a request comes from. Only what the socket or a known proxy says counts; anybody can write a header. */

/** Set by the server alone, whatever the client sent under this name. */
export const CLIENT_ADDRESS = 'x-chungtay-client';

/** Writes the address into the request, so that nothing further in needs the socket. */
export function stampAddress(request: Request, socket: string | undefined, proxies: number): Request {
  const forwarded = request.headers.get('X-Forwarded-For') ?? undefined;
  request.headers.set(CLIENT_ADDRESS, clientAddress(socket, forwarded, proxies));
  return request;
}

/** `forwarded` is X-Forwarded-For; each proxy adds the address it saw at its end. */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  const seen = (forwarded ?? '').split(',').map((each) => each.trim());
  const told = proxies > 0 ? seen.at(-proxies) : undefined;
  return (told || socket || 'unknown').replace(/^::ffff:/, '');
}

/** What one household or one attacker holds: of IPv6 the first 64 bits. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const [before, after] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)];
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...gap, ...after].slice(0, 4).join(':');
}

/** From the loopback, not handed on by a proxy, and not under the name of another site that was led here. */
export function isFromThisMachine(headers: Headers): boolean {
  const isHandedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((name) =>
    headers.has(name),
  );
  const asked = (headers.get('Host') ?? 'localhost').replace(/:\d+$/, '');
  return !isHandedOn && isLoopback(asked) && isLoopback(headers.get(CLIENT_ADDRESS) ?? '');
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
