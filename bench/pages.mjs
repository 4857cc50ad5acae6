// Portal pages a second from a second process, beside a bare server that answers the same bytes.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { recordActivity } from '../dist/actions/record-activity.js';
import { createPortal } from '../dist/portal/app.js';
import { post, signProgramme, union, villages } from './house.mjs';
import { rate } from './measure.mjs';

const pages = {
  'front page': '/',
  'programme page': '/chuong-trinh/mo-phong',
  'trace page': '/con-so/mo-phong/awareness.attendances',
};

export async function measurePages({ db }, { seconds }) {
  const portal = await listen(createAdaptorServer({ fetch: createPortal(db).fetch }));
  for (const [name, path] of Object.entries(pages)) {
    const bytes = Buffer.from(await (await fetch(portal.base + path)).arrayBuffer());
    const bare = await listen(createServer((_, response) => response.end(bytes)));
    const limit = await load(bare.base + path, seconds);
    await bare.close();
    rate(`portal, ${name}`, await load(portal.base + path, seconds), 'bare node server, same bytes', limit);
    if (name === 'programme page')
      rate(
        'portal, it while 10 saves a second go on',
        await whileSaving(db, portal.base + path, seconds),
        'bare node server, same bytes',
        limit,
      );
  }
  await portal.close();
}

async function whileSaving(db, address, seconds) {
  const programme = await signProgramme(db, 'bench-pages');
  let at = 0;
  const timer = setInterval(() => {
    const writer = at++ % 2 === 0 ? union : post;
    const activity = {
      kind: 'awareness',
      organization: writer.organization,
      place: villages[0],
      from: '2024-03-08',
      to: '2024-03-08',
      measures: { sessions: { value: 1 } },
    };
    void recordActivity(db, writer, { programme, activity });
  }, 100);
  try {
    return await load(address, seconds);
  } finally {
    clearInterval(timer);
  }
}

async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { base: `http://127.0.0.1:${server.address().port}`, close };
}

/** Requests a second from a process of its own, which ends by itself. */
async function load(address, seconds) {
  const child = fork(new URL('load.mjs', import.meta.url), [address, String(seconds)]);
  const [answer] = await once(child, 'message');
  return answer;
}
