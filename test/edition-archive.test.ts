/** The exported file of a signed edition: it proves itself anywhere, and whatever is changed in it is found by name. */
import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportEdition } from '../src/actions/export-edition.ts';
import { issueErratum, signErratum } from '../src/actions/issue-erratum.ts';
import { recordActivity } from '../src/actions/record-activity.ts';
import { nodeTools } from '../src/actions/verify-edition.ts';
import { runCli } from '../src/cli/run.ts';
import { readArchive, writeArchive } from '../src/domain/archive.ts';
import { toUtf8 } from '../src/domain/byte-text.ts';
import type { JsonObject } from '../src/domain/canonical.ts';
import type { Edition } from '../src/domain/edition.ts';
import { checkEdition, type EditionCheck } from '../src/domain/edition-check.ts';
import { type ContentName, contents } from '../src/domain/edition-file.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { append, REGISTERS } from '../src/store/ledger.ts';
import { recordsOf } from '../src/store/records.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import {
  type Exported,
  exportedEdition,
  filesIn,
  linesIn,
  rehashed,
  textIn,
  withBytes,
  withEdition,
  withLines,
  withText,
} from './support/exported-edition.ts';
import { change, foundRegisters, lan, post, session, son, tu, union } from './support/joint-programme.ts';
import { makeKeys, secret, signBoth, text } from './support/signing.ts';

let house: TestDatabase;
let db: Database;
let plain: Exported;
let corrected: Exported;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
  plain = await exportedEdition(db);
  corrected = await exportedEdition(db, { erratum: true });
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const check = (bytes: Uint8Array): Promise<EditionCheck> => checkEdition(bytes, nodeTools);

const faultsIn = ({ steps }: EditionCheck) => steps.filter((step) => step.state === 'fault');

/** `part place: words` of the first thing that is wrong; `sound` when nothing is. */
async function firstFault(bytes: Uint8Array): Promise<string> {
  const result = await check(bytes);
  const [first] = faultsIn(result);
  expect(result.ok).toBe(first === undefined);
  return first ? `${first.part} ${first.place}: ${first.said.en}` : 'sound';
}

const flipped = (bytes: Uint8Array, at: number, by: number): Uint8Array => {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ by;
  return changed;
};

describe('an exported edition', () => {
  it('verifies, every part and every figure of it', async () => {
    const { ok, steps, edition, keys } = await check(plain.bytes);
    expect(steps.filter((step) => step.state !== 'ok')).toEqual([]);
    expect(ok).toBe(true);
    expect(new Set(steps.map((step) => step.part)).size).toBe(8);
    const placesOf = (part: string) => steps.filter((step) => step.part === part).map((step) => step.place);
    expect(placesOf('figures')).toEqual(edition?.body.figures.map((figure) => `figure ${figure.key}`));
    expect(placesOf('figures')).toHaveLength(4);
    expect(placesOf('signatures')).toEqual([`signature ${union}`, `signature ${post}`]);
    expect(keys.map((key) => key.fingerprint)).toEqual([
      expect.stringMatching(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/),
      expect.stringMatching(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/),
    ]);
  });

  it('is the same bytes each time it is exported', async () => {
    expect((await exportEdition(db, lan, { id: plain.id })).bytes).toEqual(plain.bytes);
  });

  it('verifies with its erratum, which both have signed', async () => {
    const { ok, steps } = await check(corrected.bytes);
    expect(ok).toBe(true);
    expect(steps.filter((step) => step.part === 'errata').map((step) => step.place)).toEqual([
      'erratum 1',
      `signature ${union}`,
      `signature ${post}`,
    ]);
  });

  it('says that a newer edition has taken its place, and verifies all the same', async () => {
    const { id, programme } = await exportedEdition(db);
    const [report] = await read(db, lan, (tx) => recordsOf(tx, programme, 'report'));
    const body = { ...report?.body, markdown: `${text}\nBổ sung một câu.\n` } as unknown as JsonObject;
    const frame = { recordId: report?.id ?? '', baseVersion: report?.version ?? 0, op: 'correct' } as const;
    await append(db, lan, programme, [change('report', body, frame)]);
    await signBoth(db, report?.id ?? '');
    const { ok, steps } = await check((await exportEdition(db, lan, { id })).bytes);
    expect(ok).toBe(true);
    expect(steps.filter((step) => step.state === 'note')).toMatchObject([
      { part: 'errata', place: 'manifest.json', said: { en: expect.stringContaining('1 newer') } },
    ]);
  });

  it('is checked by the command in a folder without a database, and refused by name once a byte differs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chungtay-verify-'));
    const said: string[] = [];
    const none = () => Promise.reject(new Error('the verifier asked for a database'));
    const around = {
      locale: 'en',
      openSession: none,
      openAccounts: none,
      serve: none,
      secret: null,
      examples: '',
    } as const;
    const out = (line: string) => said.push(line);
    const verify = async (bytes: Uint8Array, ...more: string[]) => {
      const file = join(folder, plain.name);
      writeFileSync(file, bytes);
      said.length = 0;
      return runCli(['edition', 'verify', file, ...more], { ...around, templates: '', out, err: out });
    };
    try {
      expect(await verify(plain.bytes)).toBe(0);
      expect(said.join('\n')).toContain('Figures');
      const wrong = withEdition(plain.bytes, claiming('awareness.attendances', 95));
      expect(await verify(wrong)).toBe(1);
      expect(said.join('\n')).toContain('[awareness.attendances]');
      expect(await verify(wrong, '--json')).toBe(1);
      expect(JSON.parse(said.join(''))).toMatchObject({
        ok: false,
        fault: { part: 'text' },
        edition: { id: plain.id },
      });
      expect(await verify(flipped(plain.bytes, 60, 1))).toBe(1);
      expect(said.join('\n')).toContain('manifest.json');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('any one byte changed', () => {
  it('is named with what fails by it: the figure, the entry, the signature', async () => {
    const fails = async (name: string, words: string, by: number) => {
      const whole = Buffer.from(plain.bytes);
      const at = whole.indexOf(words, whole.indexOf(textIn(plain.bytes, name)));
      const result = await check(flipped(plain.bytes, at + words.length - 1, by));
      return faultsIn(result).map(({ part, place }) => `${part} ${place}`);
    };
    expect(await fails('edition.json', '"value":90', 2)).toEqual(
      expect.arrayContaining(['container edition.json', 'figures figure awareness.attendances']),
    );
    expect(await fails('entries.jsonl', '"value":45', 2)).toEqual(
      expect.arrayContaining(['container entries.jsonl', 'entries entry 2']),
    );
    expect(await fails('signatures.jsonl', `"party":"${union}"`.slice(0, -1), 1)).toEqual(
      expect.arrayContaining(['container signatures.jsonl', expect.stringMatching(/^signatures signature /)]),
    );
  });

  it('at any position of the file is found, and the place is named', { timeout: 300_000 }, async () => {
    const { bytes } = corrected;
    expect(bytes.length).toBeGreaterThan(10_000);
    for (let at = 0; at < bytes.length; at++) {
      const changed = flipped(bytes, at, 1 + (at % 255));
      // Every position at the container, whose fault alone makes a check fail; every seventh through the whole check.
      const { fault } = readArchive(changed);
      if (!fault) expect.fail(`byte ${at}: the archive is taken as sound`);
      if (at % 7 > 0) continue;
      const result = await check(changed);
      const [first] = faultsIn(result);
      if (result.ok || !first?.place || !/\d|“|Chung Tay/.test(first.said.en))
        expect.fail(`byte ${at}: ${first?.said.en ?? 'sound'}`);
    }
  });

  it('is found even when every checksum and the manifest are made to fit again', async () => {
    const seen = new Set<string>();
    const anywhere = fc.record({
      name: fc.constantFrom('manifest.json', ...contents.filter((name) => name !== 'errata.jsonl')),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ name, at, by }) => {
        const own = filesIn(plain.bytes).find((file) => file.name === name)?.bytes ?? new Uint8Array();
        const changed = flipped(own, Math.floor(at * own.length), by);
        const result = await check(withBytes(plain.bytes, name, changed));
        expect(result.ok).toBe(false);
        seen.add(faultsIn(result)[0]?.part ?? '');
      }),
      { numRuns: 600, seed: 2021 },
    );
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['edition', 'entries', 'manifest', 'signatures', 'text']),
    );
  });

  it('in an erratum is found even so', async () => {
    const own = toUtf8(textIn(corrected.bytes, 'errata.jsonl'));
    for (let at = 0; at < own.length; at += 17) {
      const changed = withBytes(corrected.bytes, 'errata.jsonl', flipped(own, at, 1));
      expect(await firstFault(changed), `byte ${at}`).toMatch(/^errata /);
    }
  });
});

describe('a file changed so that it fits together', () => {
  it('by an entry with another count, hashed anew, is found at that entry', async () => {
    const bytes = withLines(plain.bytes, 'entries.jsonl', (lines) =>
      lines.map((line) => {
        const body = JSON.stringify(line.entry.body);
        return rehashed(line, JSON.parse(body.replace('"value":45', '"value":46')) as JsonObject);
      }),
    );
    expect(await firstFault(bytes)).toMatch(/^entries entry 2: Entry 2 \(record .*not the one the edition/);
  });

  it('by another value is found at that figure, and by its signatures', async () => {
    const bytes = withText(
      withEdition(plain.bytes, (json) => claiming('awareness.attendances', 95)(json).replace('[90]', '[95]')),
      'text.md',
      (said) => said.replace('[90]', '[95]'),
    );
    const faults = faultsIn(await check(bytes)).map(({ place, said }) => `${place}: ${said.en}`);
    expect(faults).toEqual([
      expect.stringMatching(/^figure awareness\.attendances: .*the value in the edition is 95.*say 90/),
      expect.stringMatching(/^signature hpn-hoa-son: .*another content/),
      expect.stringMatching(/^signature dbp-hoa-son: .*another content/),
    ]);
  });

  it('by another number in the text is found at that figure', async () => {
    const inText = (said: string) => said.replace(':figure[02]', ':figure[20]');
    const bytes = withText(withEdition(plain.bytes, inText), 'text.md', inText);
    expect(await firstFault(bytes)).toMatch(/^text figure awareness\.sessions: Line 3: .*says 02/);
    const shownOnly = withText(plain.bytes, 'text.md', inText);
    expect(await firstFault(shownOnly)).toMatch(/^text text\.md: /);
  });

  it('by an entry left out is found at its position', async () => {
    const bytes = withLines(plain.bytes, 'entries.jsonl', ([first, , ...rest]) =>
      [first, ...rest].filter((line) => line !== undefined),
    );
    expect(await firstFault(bytes)).toBe(
      'entries entry 2: Entry 2, which the edition vouches for, is missing.',
    );
  });

  it('by lines in another order is found', async () => {
    const turned = (name: ContentName) => withLines(plain.bytes, name, (lines) => lines.reverse());
    expect(await firstFault(turned('entries.jsonl'))).toMatch(/^entries entry \d: .*out of order/);
    expect(await firstFault(turned('signatures.jsonl'))).toMatch(/^signatures signature dbp-hoa-son: /);
  });

  it('by a signature of the other party in its place is found', async () => {
    const bytes = withLines(plain.bytes, 'signatures.jsonl', ([one, two]) =>
      one && two ? [one, rehashed(two, { ...two.entry.body, value: one.entry.body.value ?? '' })] : [],
    );
    expect(await firstFault(bytes)).toMatch(/^signatures signature dbp-hoa-son: .*not made with the key/);
  });

  it('by a signature left out is found, and the party is named', async () => {
    const bytes = withLines(plain.bytes, 'signatures.jsonl', (lines) => lines.slice(0, 1));
    expect(await firstFault(bytes)).toBe('signatures signatures.jsonl: Hoa Son Border Post has not signed.');
  });

  it('by another key, one left out or one of the other party is found at the signature', async () => {
    const { publicKey } = stranger();
    const replaced = withLines(plain.bytes, 'keys.jsonl', (lines) =>
      lines.map((line) => rehashed(line, { ...line.entry.body, publicKey })),
    );
    expect(await firstFault(replaced)).toMatch(/^signatures signature hpn-hoa-son: .*not made with the key/);
    const fewer = withLines(plain.bytes, 'keys.jsonl', (lines) => lines.slice(1));
    expect(await firstFault(fewer)).toMatch(/^signatures signature \S+: .*key is not in the file/);
    const swapped = withLines(plain.bytes, 'keys.jsonl', (lines) =>
      lines.map((line) => rehashed(line, { ...line.entry.body, organization: 'ai-do' })),
    );
    expect(await firstFault(swapped)).toMatch(/belongs to another organization/);
  });

  it('by a key that was revoked before the day of signing is found', async () => {
    const revoked = { on: '2024-06-01', reason: 'Mất máy' };
    const bytes = withLines(plain.bytes, 'keys.jsonl', (lines) =>
      lines.map((line) => rehashed(line, { ...line.entry.body, revoked })),
    );
    expect(await firstFault(bytes)).toMatch(/revoked by the day of signing/);
  });

  it('signed anew by a stranger shows the stranger’s fingerprint, never the party’s', async () => {
    const { publicKey, signHash } = stranger();
    const keys = withLines(plain.bytes, 'keys.jsonl', (lines) =>
      lines.map((line) => rehashed(line, { ...line.entry.body, publicKey })),
    );
    const forged = withLines(keys, 'signatures.jsonl', (lines) =>
      lines.map((line) =>
        rehashed(line, { ...line.entry.body, value: signHash(String(line.entry.body.hash)) }),
      ),
    );
    const [honest, result] = [await check(plain.bytes), await check(forged)];
    // The file alone cannot tell whose key it is; that is why a person compares fingerprints.
    expect(result.ok).toBe(true);
    const own = honest.keys.map((key) => key.fingerprint);
    for (const { fingerprint } of result.keys) expect(own).not.toContain(fingerprint);
  });

  it('by another signed value in its erratum, or the erratum of another edition, is found', async () => {
    const lied = withLines(corrected.bytes, 'errata.jsonl', ([first, ...rest]) => {
      const json = JSON.stringify(first?.entry.body).replace('"value":90', '"value":91');
      return first ? [rehashed(first, JSON.parse(json) as JsonObject), ...rest] : [];
    });
    expect(await firstFault(lied)).toMatch(/^errata erratum 1: .*\[awareness\.attendances\]/);
    const other = await exportedEdition(db, { erratum: true });
    const foreign = withLines(corrected.bytes, 'errata.jsonl', () => linesIn(other.bytes, 'errata.jsonl'));
    expect(await firstFault(foreign)).toMatch(/^errata erratum 1: .*another edition/);
  });

  it('by another file inside, one left out, or another README is found', async () => {
    const files = filesIn(plain.bytes);
    const more = writeArchive([...files, { name: 'macro.bin', bytes: toUtf8('!') }]);
    expect(await firstFault(more)).toMatch(/^container archive: /);
    expect(await firstFault(writeArchive(files.slice(0, -1)))).toMatch(/^container archive: /);
    const readme = withText(plain.bytes, 'README.txt', (said) => said.replace('/kiem-tra', '/xem-tra'));
    expect(await firstFault(readme)).toMatch(/^manifest README\.txt: /);
  });
});

describe('bytes of any origin', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.json().map(toUtf8),
    fc.json().map((json) => toUtf8(`${json}\n`)),
    fc.string().map(toUtf8),
  );

  it('are refused and never fail otherwise, as the file or as a part of it', async () => {
    const name = fc.constantFrom('manifest.json', ...contents.filter((each) => each !== 'errata.jsonl'));
    await fc.assert(
      fc.asyncProperty(name, anything, async (part, bytes) => {
        expect((await check(bytes)).ok).toBe(false);
        expect((await check(withBytes(plain.bytes, part, bytes))).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a party that has ended without a successor', () => {
  it('is left out of a later erratum, which verifies with the signature of the other', async () => {
    const { id, programme } = await exportedEdition(db);
    const late = session(10, 5, { organization: post, from: '2024-07-01', to: '2024-07-01' });
    await recordActivity(db, son, { programme, activity: late });
    const organizations = await read(db, tu, (tx) => recordsOf(tx, REGISTERS, 'organization'));
    const ended = organizations.find((each) => each.body.code === union);
    const body = { ...ended?.body, until: '2026-11-01' };
    const frame = { recordId: ended?.id ?? '', baseVersion: ended?.version ?? 0, op: 'correct' } as const;
    await append(db, tu, REGISTERS, [change('organization', body, frame)]);
    const issued = await issueErratum(db, son, { edition: id, date: '2026-11-24' });
    await signErratum(db, son, { erratum: issued.id, secret });
    const { bytes } = await exportEdition(db, son, { id });
    const { ok, steps } = await check(bytes);
    expect(ok).toBe(true);
    const errata = steps.filter((step) => step.part === 'errata');
    expect(errata.map(({ place, state }) => [place, state])).toEqual([
      ['erratum 1', 'ok'],
      [`signature ${post}`, 'ok'],
    ]);
    const stray = withLines(bytes, 'errata.jsonl', ([first, ...rest]) =>
      first
        ? [
            rehashed(first, {
              ...first.entry.body,
              parties: [{ code: 'ai-do', name: { vi: 'A', en: 'A' } }],
            }),
          ].concat(rest)
        : [],
    );
    expect(await firstFault(stray)).toMatch(/its parties are not those of the edition/);
  });
});

/** The edition saying another value of one figure, and nothing else changed. */
const claiming = (key: string, value: number) => (json: string) => {
  const edition = JSON.parse(json) as Edition;
  const figures = edition.figures.map((figure) => (figure.key === key ? { ...figure, value } : figure));
  return JSON.stringify({ ...edition, figures });
};

function stranger() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    signHash: (hash: string) => signBytes(null, Buffer.from(hash, 'hex'), privateKey).toString('base64url'),
  };
}
