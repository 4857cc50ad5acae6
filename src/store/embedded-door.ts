/**
 * The door of the embedded server. A socket in a private folder needs no password, because only the database's
 * account (and root) can walk in; Windows has no such folder, so there it is 127.0.0.1 with a generated password.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Home } from './embedded-home.ts';
import type { Account } from './embedded-process.ts';

export interface EmbeddedConnection {
  /** The folder of the socket; on Windows 127.0.0.1. */
  readonly host: string;
  readonly port: number;
  readonly user: 'chungtay';
  readonly database: 'postgres';
  readonly password?: string;
  // Else PGSSLMODE in the environment would ask for TLS on a socket.
  readonly ssl: false;
}

export interface Door {
  readonly connection: EmbeddedConnection;
  /** Given to the server on its command line, so that no edit of postgresql.conf opens another door. */
  readonly settings: Readonly<Record<string, string>>;
}

const windows = process.platform === 'win32';
// sun_path holds 108 bytes on Linux and 104 on macOS, the closing NUL and `/.s.PGSQL.5432` included.
const longestSocketFolder = 88;

export async function makeDoor(home: Home): Promise<Door> {
  if (windows) {
    const port = await freePort();
    return { connection: await behindDoor(home, '', port), settings: { port: String(port) } };
  }
  const folder = await socketFolder(home);
  const settings = { listen_addresses: '', port: '5432', unix_socket_directories: folder };
  return { connection: await behindDoor(home, folder, 5432), settings };
}

/** How to reach a server that says where it listens. */
export async function behindDoor(home: Home, host: string, port: number): Promise<EmbeddedConnection> {
  const base = { port, user: 'chungtay', database: 'postgres', ssl: false } as const;
  if (!windows) return { host, ...base };
  return { host: '127.0.0.1', ...base, password: await readFile(passwordFile(home), 'utf8') };
}

export function isPrivate(folder: string, account: Account): Promise<boolean> {
  const owner = account.uid ?? process.getuid?.();
  return lstat(folder).then(
    (found) => found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0,
    () => false,
  );
}

/** Removed when the server has stopped; a folder with something else in it stays. */
export async function removeDoor({ host }: EmbeddedConnection): Promise<void> {
  if (!windows) await rmdir(host).catch(() => undefined);
}

/** The password is made before the cluster; null where none is needed. */
export async function makePassword(home: Home): Promise<string | null> {
  if (!windows) return null;
  await writeFile(passwordFile(home), randomBytes(24).toString('base64url'), { mode: 0o600 });
  return passwordFile(home);
}

function passwordFile(home: Home): string {
  return path.join(home.folder, 'postgres.password');
}

async function socketFolder({ cluster, account }: Home): Promise<string> {
  const known = path.join(shortTemporary(), `chungtay-${short(cluster)}`);
  await mkdir(known, { mode: 0o700 }).then(
    () => give(known, account),
    () => undefined,
  );
  if (!(await isPrivate(known, account))) return give(await mkdtemp(`${known}-`), account);
  // Nobody listens here now, and a stale lock naming a process id in use again would stop the next server.
  for (const name of await readdir(known)) {
    if (name.startsWith('.s.PGSQL.')) await rm(path.join(known, name), { force: true });
  }
  return known;
}

async function give(folder: string, { uid, gid }: Account): Promise<string> {
  await chmod(folder, 0o700);
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
  return folder;
}

// PostgreSQL reads the setting as a list of names, so the path must be plain as well as short.
function shortTemporary(): string {
  const given = os.tmpdir();
  return given.length <= longestSocketFolder - 40 && /^[\w./-]+$/.test(given) ? given : '/tmp';
}

function short(cluster: string): string {
  return createHash('sha256').update(cluster).digest('hex').slice(0, 12);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 5432));
    });
  });
}
