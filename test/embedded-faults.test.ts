import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '../src/store/embedded.ts';

let base: string;
let folder: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'chungtay-embedded-'));
  // As root the database runs under another account, which must be able to walk here.
  await chmod(base, 0o755);
  folder = path.join(base, 'data');
});

afterEach(() => rm(base, { recursive: true }));

const start = () => startEmbedded({ folder });
const problem = (code: string) => expect.objectContaining({ name: 'Problem', code });

describe('the embedded PostgreSQL says in one sentence', () => {
  it('that the data folder is a file', async () => {
    await writeFile(folder, 'hello');
    await expect(start()).rejects.toEqual(problem('unreadable-data'));
    folder = path.join(folder, 'below');
    await expect(start()).rejects.toThrow('a file is in its place');
  });

  it('that something else is in its place', async () => {
    await mkdir(path.join(folder, 'postgres'), { recursive: true });
    await writeFile(path.join(folder, 'postgres', 'anh.jpg'), '');
    await expect(start()).rejects.toThrow(/anh\.jpg and is no PostgreSQL data directory/);
    expect(await readdir(path.join(folder, 'postgres'))).toEqual(['anh.jpg']);
  });

  it.each([
    ['17', 'old-database'],
    ['19', 'unreadable-data'],
  ])('that PostgreSQL %s wrote the data', async (version, code) => {
    await mkdir(path.join(folder, 'postgres'), { recursive: true });
    await writeFile(path.join(folder, 'postgres', 'PG_VERSION'), `${version}\n`);
    await expect(start()).rejects.toEqual(problem(code));
    await expect(start()).rejects.toThrow(version);
  });

  it('why the server does not start, in the words of its log', async () => {
    const server = await start();
    await server.stop();
    await writeFile(path.join(folder, 'postgres', 'postgresql.conf'), 'shared_buffers = plenty\n');
    await expect(start()).rejects.toEqual(problem('database-unreachable'));
    await expect(start()).rejects.toThrow(/configuration file .* contains errors/);
  });
});
