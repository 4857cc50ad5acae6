/**
 * Strict-Transport-Security (RFC 6797) on every answer of a server that people reach over https: browsers then ask over
 * https alone. Over plain http the header must not be sent.
 */
export type Answer = (request: Request) => Response | Promise<Response>;

const YEAR = 31_536_000;

/** `publicUrl` is the address under which people reach the server, through whatever stands in front of it. */
export function strictTransport(answer: Answer, publicUrl: string): Answer {
  if (new URL(publicUrl).protocol !== 'https:') return answer;
  return async (request) => {
    const { body, status, statusText, headers } = await answer(request);
    const more = new Headers(headers);
    more.set('Strict-Transport-Security', `max-age=${YEAR}`);
    return new Response(body, { status, statusText, headers: more });
  };
}
