/**
 * Where the embedded PostgreSQL keeps its files and under which account it runs. PostgreSQL refuses to run as
 * root, so root lends it another account; when that account cannot walk to the data folder (a checkout in root's
 * own home), the files live in /var/lib/chungtay and WHERE.txt in the data folder says so.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../domain/problem.ts';
import { dataFault } from './embedded-faults.ts';
import { type Account, run } from './embedded-process.ts';

export interface Home {
  /** The data folder as the person knows it. */
  readonly folder: string;
  /** The data directory of PostgreSQL, absolute and free of symbolic links. */
  readonly cluster: string;
  readonly log: string;
  readonly lock: string;
  readonly account: Account;
}

export type Say = ((line: string) => void) | undefined;

const nobody: Account = { uid: 65534, gid: 65534 };
const elsewhere = '/var/lib/chungtay';

/** Throws `unreadable-data` when the folder cannot serve. */
export async function chooseHome(given: string, say: Say): Promise<Home> {
  const folder = path.resolve(given);
  try {
    if (await makeFolder(folder)) await chmod(folder, 0o711);
    const real = await realpath(folder);
    return process.getuid?.() === 0 ? await homeOfRoot(real, say) : await homeOfUser(real);
  } catch (error) {
    throw dataFault(folder, error);
  }
}

/** True when it was made. Step by step: `mkdir` with `recursive` never returns where nothing can be made, as in /proc. */
async function makeFolder(folder: string): Promise<boolean> {
  const make = () => mkdir(folder).then(() => true);
  try {
    return await make();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'ENOENT' || !(await makeFolder(path.dirname(folder)))) throw error;
    return make();
  }
}

export async function hasCluster(cluster: string): Promise<boolean> {
  return (await stat(path.join(cluster, 'PG_VERSION')).catch(() => undefined)) !== undefined;
}

async function homeOfUser(folder: string): Promise<Home> {
  const cluster = path.join(folder, 'postgres');
  const owner = (await stat(cluster).catch(() => undefined))?.uid;
  if (owner !== undefined && process.getuid && owner !== process.getuid()) {
    throw refuse(folder, `${cluster} belongs to another user (uid ${owner})`);
  }
  const moved = await readSign(folder);
  if (moved && owner === undefined) throw refuse(folder, `its database is in ${moved} and belongs to root`);
  return home(folder, folder, {});
}

async function homeOfRoot(folder: string, say: Say): Promise<Home> {
  if (await hasCluster(path.join(folder, 'postgres'))) return adoptOwner(folder, folder);
  const moved = await readSign(folder);
  if (moved) {
    if (await hasCluster(path.join(moved, 'postgres'))) return adoptOwner(folder, moved);
    throw refuse(
      folder,
      `WHERE.txt names ${moved}, where no database is; remove WHERE.txt to start a new one`,
    );
  }
  if (await openToNobody(folder)) return home(folder, folder, nobody);
  return moveOut(folder, say);
}

// Whoever owns the files runs the server: so root may also serve the data folder of an ordinary user.
async function adoptOwner(folder: string, place: string): Promise<Home> {
  const cluster = path.join(place, 'postgres');
  const { uid, gid } = await stat(cluster);
  const account = uid === 0 ? nobody : { uid, gid };
  if (uid === 0) await run('chown', ['-R', `${nobody.uid}:${nobody.gid}`, cluster], {});
  if (!(await canEnter(cluster, account))) {
    throw refuse(folder, `user ${account.uid}, who owns ${cluster}, cannot enter the folders above it`);
  }
  return home(folder, place, account);
}

async function openToNobody(folder: string): Promise<boolean> {
  if (await canEnter(folder, nobody)) return true;
  const { mode, uid } = await stat(folder);
  if (uid !== 0 || mode & 0o001) return false;
  await chmod(folder, (mode & 0o7777) | 0o001);
  if (await canEnter(folder, nobody)) return true;
  await chmod(folder, mode & 0o7777);
  return false;
}

async function moveOut(folder: string, say: Say): Promise<Home> {
  const place = await unusedPlace(folder);
  for (const step of [elsewhere, place]) {
    await mkdir(step, { recursive: true });
    await chmod(step, 0o711);
  }
  if (!(await canEnter(place, nobody)))
    throw refuse(folder, `user ${nobody.uid} can enter neither it nor ${place}`);
  await writeFile(path.join(folder, 'WHERE.txt'), sign(place));
  say?.(`Cơ sở dữ liệu đặt ở ${place}, vì người dùng chạy nó không vào được ${folder}.
The database is kept in ${place}, because its user cannot enter ${folder}.`);
  return home(folder, place, nobody);
}

// Whoever removed the data folder, and WHERE.txt with it, wants to begin anew; the old files stay where they are.
async function unusedPlace(folder: string): Promise<string> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 10);
  for (let number = 1; ; number++) {
    const place = path.join(elsewhere, number === 1 ? name : `${name}-${number}`);
    if (!(await hasCluster(path.join(place, 'postgres')))) return place;
  }
}

function sign(place: string): string {
  return [
    'Cơ sở dữ liệu của thư mục này nằm ở / The database of this folder is kept in:',
    place,
    'vì tài khoản chạy PostgreSQL không vào được thư mục này / because its user cannot enter this folder.',
    '',
  ].join('\n');
}

async function readSign(folder: string): Promise<string | undefined> {
  const text = await readFile(path.join(folder, 'WHERE.txt'), 'utf8').catch(() => '');
  return text.split('\n').find((line) => path.dirname(line) === elsewhere);
}

function home(folder: string, place: string, account: Account): Home {
  return {
    folder,
    cluster: path.join(place, 'postgres'),
    log: path.join(folder, 'postgres.log'),
    lock: path.join(place, 'postgres.lock'),
    account,
  };
}

async function canEnter(folder: string, account: Account): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd "$0"', folder], account)).code === 0;
}

function refuse(folder: string, reason: string): Problem {
  return new Problem('unreadable-data', { folder, reason });
}
