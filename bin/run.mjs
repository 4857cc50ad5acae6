// What the commands in bin/ share: running a tool and hearing it out, speaking in the person's language, and
// letting one process at a time install or build. Plain JavaScript without packages, for it runs before npm ci.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const cache = path.join(root, '.cache');

const { CHUNGTAY_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
const english = (CHUNGTAY_LANG || LC_ALL || LC_MESSAGES || LANG || '').startsWith('en');

export const inWords = (vi, en) => (english ? en : vi);
export const say = (vi, en) => process.stderr.write(`${inWords(vi, en)}\n`);

/** A fault that a person can mend: shown as its sentence, without a stack. */
export class Complaint extends Error {}

/** Runs a command to its end and shows a complaint as one sentence. */
export async function command(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Complaint ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

/** @returns {Promise<{code: number, output: string}>} code -1 when the program could not be started. */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const heard = [];
    child.stdout?.on('data', (text) => heard.push(text));
    child.stderr?.on('data', (text) => heard.push(text));
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output: Buffer.concat(heard).toString() }));
  });
}

/** The JavaScript file behind a package's command, so that no shell and no .cmd file is needed. */
export function tool(packageName, name) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

export function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** One process at a time; the others wait, and should then look whether the work is done already. */
export async function withLock(name, work) {
  const lock = path.join(cache, `${name}.lock`);
  try {
    fs.mkdirSync(cache, { recursive: true });
    await take(lock);
  } catch (error) {
    throw new Complaint(
      inWords(`Không ghi được vào ${root}: ${error.message}.`, `Cannot write to ${root}: ${error.message}.`),
    );
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

async function take(lock) {
  for (;;) {
    try {
      return fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isHeld(lock)) await pause(50);
    else release(lock);
  }
}

function isHeld(lock) {
  const holder = Number(read(lock));
  // Between its making and its first byte a lock is empty.
  if (!holder) return Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2000;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// Renamed first: of two that find the same dead holder only one gets the file.
function release(lock) {
  const aside = `${lock}.${randomUUID()}`;
  try {
    fs.renameSync(lock, aside);
    fs.rmSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
