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
  const args = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const cruiser = [tool('dependency-cruiser', 'depcruise'), ...args];
  const { output } = await run(process.execPath, cruiser, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output).summary;
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

// A cruiser that overlooks `import type` would find every tree in order.
async function cruisePlantedFault() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chungtay-cruise-'));
  try {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      fs.copyFileSync(path.join(root, file), path.join(folder, file));
    }
    for (const floor of ['domain', 'store'])
      fs.mkdirSync(path.join(folder, 'src', floor), { recursive: true });
    const [rule, table] = ['src/domain/rule.ts', 'src/store/table.ts'];
    fs.writeFileSync(path.join(folder, table), 'export interface Row { readonly id: string }\n');
    fs.writeFileSync(
      path.join(folder, rule),
      `import type { Row } from '../store/table.ts';\nexport type Rule = Row;\n`,
    );
    const { violations } = await cruise(folder);
    const found = violations.some(
      ({ from, to, rule: { name } }) => name === 'domain-points-down' && from === rule && to === table,
    );
    return { ok: found, output: `“import type” from ${rule} to ${table} went unseen.` };
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
