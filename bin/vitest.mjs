// Runs projects of vitest and counts. A run that crashes, a file that cannot be loaded and a project without any
// test count as failed: no green without a test that passed.
import fs from 'node:fs';
import path from 'node:path';
import { cache, root, run } from './run.mjs';

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} */
export async function runVitest(projects, env = {}) {
  const report = path.join(cache, `vitest-${process.pid}.json`);
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const project of projects) {
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    fs.rmSync(report, { force: true });
    const { code } = await run(process.execPath, [vitest, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    const counted = count(report, code);
    for (const key of Object.keys(sum)) sum[key] += counted[key];
  }
  fs.rmSync(report, { force: true });
  return sum;
}

function count(report, code) {
  const none = { passed: 0, failed: 1, skipped: 0 };
  if (!fs.existsSync(report)) return none;
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const tests = testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = tests.filter((status) => status === 'passed').length;
  const failed = tests.filter((status) => status === 'failed').length;
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const skipped = tests.length - passed - failed;
  if (failed + unloaded === 0 && (code !== 0 || passed === 0)) return { ...none, passed, skipped };
  return { passed, failed: failed + unloaded, skipped };
}
