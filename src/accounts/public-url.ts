/** Under which address people reach a server that was given none. */
import { isLoopback } from './client-address.ts';

/** The loopback by its name, because a passkey belongs to a name and not to a number. */
export function publicUrlOf(host: string, port: number): string {
  const isHere = isLoopback(host) || host === '0.0.0.0' || host === '::';
  const name = isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}
