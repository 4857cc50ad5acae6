// Makes the checkout ready to run: packages installed, messages compiled, program built, a browser for the tests.
// Each step compares a stamp and does nothing, silently and within milliseconds, when all is in order.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Complaint, cache, inWords, read, root, run, say, tool, withLock } from './run.mjs';

const oldestNode = [20, 19];
const modules = path.join(root, 'node_modules');
const dist = path.join(root, 'dist');
const messages = path.join(root, 'src', 'messages');
const inlang = path.join(root, 'project.inlang');
const bundling = path.join('bin', 'vite.config.mjs');

export async function ensureInstalled() {
  checkNode();
  const stamp = path.join(modules, '.chungtay-stamp');
  const wanted = installStamp();
  if (read(stamp) === wanted) return;
  await withLock('install', async () => {
    const found = read(stamp);
    if (found === wanted) return;
    // Without a stamp a person has run npm ci, perhaps where there is no network any more.
    if (found !== undefined || !isAsLocked()) await install();
    fs.writeFileSync(stamp, wanted);
  });
}

export async function ensureBuilt() {
  const stamp = path.join(dist, '.stamp');
  if (read(stamp) === sourceStamp() && hasMessages()) return;
  await withLock('build', async () => {
    await compileMessages();
    const wanted = sourceStamp();
    if (read(stamp) === wanted) return;
    say('Đang dựng chương trình…', 'Building …');
    await build(wanted);
  });
}

/** The messages alone: what type checking needs. */
export async function ensureMessages() {
  if (!hasMessages()) await withLock('build', compileMessages);
}

/** The path of a Chromium for browser tests; undefined, with a sentence said, when there is none. */
export async function ensureChromium() {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  known.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const find = () => [process.env.CHUNGTAY_CHROMIUM, ...known].find((file) => file && fs.existsSync(file));
  if (find()) return find();
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) {
    say('Đang cài Chromium để kiểm thử…', 'Installing Chromium for the tests …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
    if (find()) return find();
  }
  say(
    'Không có Chromium nên bỏ qua kiểm thử bằng trình duyệt; hãy cài gói chromium hoặc đặt CHUNGTAY_CHROMIUM.',
    'There is no Chromium, so browser tests are skipped; install the package chromium or set CHUNGTAY_CHROMIUM.',
  );
  return undefined;
}

/**
 * The path of a LibreOffice, with poppler's tools beside it, for tests that open documents as an office would; undefined,
 * with a sentence said, when there is none.
 */
export async function ensureOffice() {
  const known = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/homebrew/bin/soffice'];
  known.push('/Applications/LibreOffice.app/Contents/MacOS/soffice');
  const office = () => [process.env.CHUNGTAY_SOFFICE, ...known].find((file) => file && fs.existsSync(file));
  const readers = () => ['pdftotext', 'pdfinfo'].every(isOnPath);
  const find = () => (readers() ? office() : undefined);
  if (find()) return find();
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) {
    say('Đang cài LibreOffice để kiểm thử văn bản…', 'Installing LibreOffice for the tests of documents …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    const packages = ['libreoffice-writer-nogui', 'poppler-utils'];
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
    if (find()) return find();
  }
  say(
    'Không có LibreOffice và poppler-utils nên bỏ qua kiểm thử mở văn bản; hãy cài hai gói ấy hoặc đặt CHUNGTAY_SOFFICE.',
    'LibreOffice or poppler-utils is missing, so tests that open documents are skipped; install both or set CHUNGTAY_SOFFICE.',
  );
  return undefined;
}

const isOnPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)));

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Complaint(
    inWords(
      `Chung Tay cần Node.js ${oldestNode.join('.')} trở lên (nên dùng 24); máy này đang chạy ${process.version}.`,
      `Chung Tay needs Node.js ${oldestNode.join('.')} or newer (24 is best); this is ${process.version}.`,
    ),
  );
}

async function install() {
  say('Đang cài các gói cần thiết…', 'Installing packages …');
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev'];
  const npm = process.env.npm_execpath;
  const windows = process.platform === 'win32';
  const { code, output } = /npm-cli\.[cm]?js$/.test(npm ?? '')
    ? await run(process.execPath, [npm, ...args])
    : await run(windows ? 'npm.cmd' : 'npm', args, { shell: windows });
  if (code === 0) return;
  // What follows the first lines is npm's manual.
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  process.stderr.write(`${(errors.length > 0 ? errors.slice(0, 12) : [output]).join('\n')}\n`);
  throw new Complaint(inWords(`npm ci không thành công (mã ${code}).`, `npm ci failed (code ${code}).`));
}

function installStamp() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const node = process.version.split('.')[0];
  return `${createHash('sha256').update(lock).digest('hex')} ${node} ${process.platform}-${process.arch}`;
}

/** Whether node_modules holds exactly what package-lock.json asks for on this platform. */
function isAsLocked() {
  const installed = JSON.parse(read(path.join(modules, '.package-lock.json')) ?? '{}').packages;
  if (!installed) return false;
  const wanted = JSON.parse(read(path.join(root, 'package-lock.json'))).packages;
  delete wanted[''];
  const isMet = ([place, { version, optional, os, cpu, libc }]) => {
    if (installed[place]) return installed[place].version === version;
    // What other packages of another platform bring along names no platform itself.
    return optional && (!os || libc || !os.includes(process.platform) || !cpu?.includes(process.arch));
  };
  return Object.keys(installed).every((place) => wanted[place]) && Object.entries(wanted).every(isMet);
}

function hasMessages() {
  return read(path.join(messages, '.stamp')) === messageStamp();
}

function messageStamp() {
  const files = ['vi.json', 'en.json'].map((name) => path.join(root, 'messages', name));
  const hash = createHash('sha256');
  for (const file of [...files, path.join(inlang, 'settings.json')]) hash.update(`${read(file)}\0`);
  return hash.digest('hex');
}

async function compileMessages() {
  if (hasMessages()) return;
  const wanted = messageStamp();
  await step('@inlang/paraglide-js', 'paraglide-js', [
    ...['compile', '--project', './project.inlang', '--outdir', './src/messages', '--strategy', 'baseLocale'],
    ...['--emit-ts-declarations', '--no-emit-readme', '--silent'],
  ]);
  fs.writeFileSync(path.join(messages, '.stamp'), wanted);
}

// Built aside and swapped in whole: files without a source are gone, and nobody meets half a program.
async function build(stamp) {
  for (const name of fs.readdirSync(cache)) {
    if (/^(new|old)-\d+$/.test(name)) fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  }
  const [fresh, old] = ['new', 'old'].map((name) => path.join(cache, `${name}-${process.pid}`));
  await step('typescript', 'tsc', ['-p', 'tsconfig.build.json', '--outDir', fresh]);
  for (const file of sources().filter((file) => !/\.tsx?$/.test(file))) {
    const copy = path.join(fresh, path.relative(path.join(root, 'src'), file));
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.copyFileSync(file, copy);
  }
  await step('vite', 'vite', ['build', '--config', bundling, '--outDir', path.join(fresh, 'verifier')]);
  fs.writeFileSync(path.join(fresh, '.stamp'), stamp);
  if (fs.existsSync(dist)) fs.renameSync(dist, old);
  fs.renameSync(fresh, dist);
  fs.rmSync(old, { recursive: true, force: true });
}

async function step(packageName, name, args) {
  const { code, output } = await run(process.execPath, [tool(packageName, name), ...args]);
  if (code === 0) return;
  process.stderr.write(output);
  throw new Complaint(inWords(`Không dựng được chương trình (${name}).`, `The build failed (${name}).`));
}

function sources() {
  return fs
    .readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

// By size and time, not by content: a warm start reads no source.
function sourceStamp() {
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', bundling];
  const hash = createHash('sha256').update(messageStamp());
  for (const file of [...sources().sort(), ...settings.map((name) => path.join(root, name))]) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
