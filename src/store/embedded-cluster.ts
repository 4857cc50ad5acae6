/**
 * The files of the embedded PostgreSQL: made once, beside their place and then renamed into it, so that a kill in
 * the middle leaves nothing half-made; refused when another major version wrote them.
 */
import { randomUUID } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { Binaries } from './embedded-binaries.ts';
import { makePassword } from './embedded-door.ts';
import { lastWords } from './embedded-faults.ts';
import { type Home, hasCluster } from './embedded-home.ts';
import { run } from './embedded-process.ts';

export const embeddedVersion = '18.4';
const major = Number.parseInt(embeddedVersion, 10);

/** Fit for a small office machine; a person may change them in postgresql.conf. */
const settings = {
  shared_buffers: '128MB',
  max_connections: '60',
  jit: 'off',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

/** Throws `unreadable-data` or `old-database`. */
export async function ensureCluster(home: Home, binaries: Binaries): Promise<void> {
  if (await hasCluster(home.cluster)) return checkVersion(home);
  const found = await readdir(home.cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (found.length > 0) {
    throw refuse(home, `${home.cluster} holds ${found[0]} and is no PostgreSQL data directory`);
  }
  await removeLeftovers(home);
  await makeCluster(home, binaries);
}

async function checkVersion(home: Home): Promise<void> {
  const found = (await readFile(path.join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (found === String(major)) return;
  if (Number(found) < major) throw new Problem('old-database', { found });
  throw refuse(home, `PostgreSQL ${found || '?'} wrote it, and this program brings PostgreSQL ${major}`);
}

async function makeCluster(home: Home, binaries: Binaries): Promise<void> {
  const { uid, gid } = home.account;
  const draft = `${home.cluster}.new-${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(draft, uid, gid);
  const { code, output } = await run(binaries.initdb, await initdbArguments(home, draft), home.account);
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw refuse(home, `initdb: ${lastWords(output) ?? code}`);
  }
  // Windows does not rename onto a folder, not even an empty one.
  if (process.platform === 'win32') await rm(home.cluster, { recursive: true, force: true });
  await rename(draft, home.cluster);
  await keepName(path.dirname(home.cluster));
}

async function initdbArguments(home: Home, draft: string): Promise<readonly string[]> {
  const passwordFile = await makePassword(home);
  return [
    ...['-D', draft, '-U', 'chungtay', '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale', '--auth-host=scram-sha-256'],
    ...(passwordFile
      ? ['--auth-local=scram-sha-256', `--pwfile=${passwordFile}`]
      : ['--auth-local=trust', '--no-instructions']),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

// An initdb whose parent was killed may still write into its own draft; without the folder it fails at once.
async function removeLeftovers({ cluster }: Home): Promise<void> {
  const [place, name] = [path.dirname(cluster), path.basename(cluster)];
  for (const entry of await readdir(place)) {
    if (!entry.startsWith(`${name}.new-`)) continue;
    await rm(path.join(place, entry), { recursive: true, force: true, maxRetries: 20, retryDelay: 20 });
  }
}

// After a power cut the new name must be on the disk, not only the files it leads to.
async function keepName(place: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(place);
  await folder.sync().finally(() => folder.close());
}

function refuse({ folder }: Home, reason: string): Problem {
  return new Problem('unreadable-data', { folder, reason });
}
