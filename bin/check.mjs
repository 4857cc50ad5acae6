// npm run check: format and lint, types, the arrows between floors, and the unit tests. Each step says how it went.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ensureMessages } from './prepare.mjs';
import { command, root, run, tool } from './run.mjs';
import { runVitest } from './vitest.mjs';

const steps = [
  ['biome', () => runTool('@biomejs/biome', 'biome', ['check', '.'])],
  ['tsc', () => runTool('typescript', 'tsc', ['--noEmit'])],
  ['dependency-cruiser', cruiseSources],
  ['dependency-cruiser, on a planted fault', cruisePlantedFault],
];

/** @returns {Promise<{passed: number, failed: number}>} */
export async function runChecks() {
  const sum = { passed: 0, failed: 0 };
  for (const [name, step] of steps) {
    const start = Date.now();
    const { ok, output } = await step().catch((error) => ({ ok: false, output: error.stack }));
    console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (!ok) console.log(output.trimEnd());
    sum[ok ? 'passed' : 'failed']++;
  }
  return sum;
}

async function runTool(packageName, name, args) {
  const { code, output } = await run(process.execPath, [tool(packageName, name), ...args]);
  return { ok: code === 0, output };
}

async function cruise(folder) {
  const report = path.join(os.tmpdir(), `chungtay-cruise-${process.pid}.json`);
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--output-to', report];
  const cruiser = tool('dependency-cruiser', 'depcruise');
  try {
    const { output } = await run(process.execPath, [cruiser, 'src', ...options], { cwd: folder });
    if (!fs.existsSync(report)) throw new Error(output);
    return JSON.parse(fs.readFileSync(report, 'utf8')).summary;
  } finally {
    fs.rmSync(report, { force: true });
  }
}

async function cruiseSources() {
  const { totalCruised, violations } = await cruise(root);
  const errors = violations.filter(({ rule }) => rule.severity === 'error');
  if (totalCruised === 0) return { ok: false, output: 'No module was seen.' };
  return {
    ok: errors.length === 0,
    output: errors.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`).join('\n'),
  };
}

// A cruiser that overlooks `import type`, or files with JSX, would find every tree in order.
const plants = {
  'src/store/table.ts': 'export interface Row { readonly id: string }\n',
  'src/domain/rule.ts': `import type { Row } from '../store/table.ts';\nexport type Rule = Row;\n`,
  'src/ui/row.tsx': `import type { Row } from '../store/table.ts';\nexport const row = (r: Row) => <p>{r.id}</p>;\n`,
};
const expected = ['domain-points-down', 'ui-points-down'];

async function cruisePlantedFault() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chungtay-cruise-'));
  try {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      fs.copyFileSync(path.join(root, file), path.join(folder, file));
    }
    for (const [file, text] of Object.entries(plants)) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    }
    const { violations } = await cruise(folder);
    const found = violations.filter(({ to }) => to === 'src/store/table.ts').map(({ rule }) => rule.name);
    const unseen = expected.filter((name) => !found.includes(name));
    return { ok: unseen.length === 0, output: `Planted, but not found: ${unseen.join(', ')}.` };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    await ensureInstalled();
    await ensureMessages();
    const [checks, tests] = [await runChecks(), await runVitest(['unit'])];
    if (checks.failed + tests.failed > 0) process.exitCode = 1;
  });
}
