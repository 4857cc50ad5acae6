/** A mail server that takes every letter and keeps it (RFC 5321, the least of it). */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

export interface MailServer {
  readonly url: string;
  /** As they came, head and body. */
  readonly letters: string[];
  close(): void;
}

/** One that is down keeps its port, which another would take, and hangs up on whoever comes. */
export async function startMailServer({ isDown = false } = {}): Promise<MailServer> {
  const letters: string[] = [];
  const server = createServer((socket) => {
    if (isDown) return void socket.destroy();
    let heard = '';
    let isLetter = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 thu.example');
    socket.on('data', (bytes) => {
      heard += bytes;
      for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
        if (isLetter) {
          const over = heard.indexOf('\r\n.\r\n');
          if (over < 0) return;
          letters.push(heard.slice(0, over));
          heard = heard.slice(over + 5);
          isLetter = false;
          say('250 taken');
          continue;
        }
        const line = heard.slice(0, end).toUpperCase();
        heard = heard.slice(end + 2);
        isLetter = line === 'DATA';
        say(isLetter ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 thu.example');
      }
    });
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters, close: () => void server.close() };
}
