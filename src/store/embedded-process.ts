/**
 * Processes around the embedded PostgreSQL: running its programs under the right account, and telling whether a
 * process id written in a file still means the process that wrote it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The user a program runs as; empty when it is simply us. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Outcome {
  /** 0 on success; -1 when the program could not be started at all. */
  readonly code: number;
  readonly output: string;
}

// PGPORT, PGDATA, LD_LIBRARY_PATH and their like would change what the server does; the current folder may be
// one that the account cannot enter.
export function surroundings(account: Account) {
  const { PATH, TZ, SystemRoot, TEMP, TMP } = process.env;
  const env = { PATH, TZ, SystemRoot, TEMP, TMP, LC_ALL: 'C' };
  return { ...account, env, cwd: path.parse(process.execPath).root, windowsHide: true };
}

export function run(program: string, args: readonly string[], account: Account): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...surroundings(account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const hear = (text: Buffer) => {
      output += text.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** True when a signal would reach somebody: also a zombie, which PostgreSQL takes for a live process. */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A mark that no later process with the same id shares; undefined when no such process lives. */
export function birthOf(pid: number): string | undefined {
  if (!isListed(pid)) return undefined;
  if (process.platform === 'linux') return birthOnLinux(pid);
  if (process.platform === 'win32') return 'alive';
  const [state, ...started] = ps(pid, 'state=,lstart=').split(/\s+/);
  return state === '' || state?.startsWith('Z') ? undefined : started.join(' ');
}

function birthOnLinux(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return isListed(pid) ? 'alive' : undefined;
  // The name in parentheses may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()}/${ticks}`;
}

/** The command line in one string, parts set apart by NUL (macOS: by spaces); undefined when it cannot be known. */
export function commandOf(pid: number): string | undefined {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`);
  if (process.platform === 'win32') return undefined;
  return ps(pid, 'command=');
}

function ps(pid: number, columns: string): string {
  try {
    return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
