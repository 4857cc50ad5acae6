import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './sealing.ts';

const secret = randomBytes(32);

test('what is sealed opens with the same secret, purpose and name', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (plain) => {
      expect(unseal(secret, 'keys', 'a', seal(secret, 'keys', 'a', plain))).toEqual(Buffer.from(plain));
    }),
  );
});

test('with another secret, purpose or name it does not open', () => {
  const sealed = seal(secret, 'keys', 'a', Buffer.from('plain'));
  expect(unseal(randomBytes(32), 'keys', 'a', sealed)).toBeNull();
  expect(unseal(secret, 'letters', 'a', sealed)).toBeNull();
  expect(unseal(secret, 'keys', 'b', sealed)).toBeNull();
});

test('no byte of it can be changed or left out', () => {
  const sealed = seal(secret, 'keys', 'a', Buffer.from('plain'));
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(secret, 'keys', 'a', changed)).toBeNull();
    expect(unseal(secret, 'keys', 'a', sealed.subarray(0, at))).toBeNull();
  }
});
