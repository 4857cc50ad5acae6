import { expect, test } from 'vitest';
import { takeUpload } from './reading-room.ts';

const address = 'http://127.0.0.1/';
const streamed = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void>) =>
  new Request(address, { method: 'POST', body: new ReadableStream({ pull }), duplex: 'half' } as RequestInit);

test('an upload is taken in whole', async () => {
  const bytes = new TextEncoder().encode('Đã tổ chức 207 buổi');
  expect(await takeUpload(new Request(address, { method: 'POST', body: bytes }))).toEqual(bytes);
  expect(await takeUpload(new Request(address))).toHaveLength(0);
});

test('one that is too large is refused by what it says of itself, and by what it is when it says nothing', async () => {
  const most = { bytes: 100, seconds: 5 };
  const said = new Request(address, { method: 'POST', body: 'x', headers: { 'Content-Length': '101' } });
  await expect(takeUpload(said, most)).rejects.toMatchObject({ code: 'body-too-large' });
  expect(said.bodyUsed).toBe(false);
  let sent = 0;
  const endless = streamed((controller) => {
    sent += 40;
    controller.enqueue(new Uint8Array(40));
  });
  await expect(takeUpload(endless, most)).rejects.toMatchObject({ details: { most: 100 } });
  expect(sent).toBeLessThan(400);
});

test('one that does not end is given up, and its sender is let go', async () => {
  let isCancelled = false;
  const body = new ReadableStream({
    pull: () => new Promise(() => undefined),
    cancel: () => {
      isCancelled = true;
    },
  });
  const slow = new Request(address, { method: 'POST', body, duplex: 'half' } as RequestInit);
  await expect(takeUpload(slow, { bytes: 100, seconds: 0.05 })).rejects.toMatchObject({
    code: 'slow-upload',
  });
  expect(isCancelled).toBe(true);
});
