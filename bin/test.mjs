// npm test: makes the checkout ready, runs every check and every test, and ends with one line that sums them up.
import { warnOfDependencies } from './audit.mjs';
import { runChecks } from './check.mjs';
import { ensureBuilt, ensureChromium, ensureInstalled, ensureOffice } from './prepare.mjs';
import { command } from './run.mjs';
import { runVitest } from './vitest.mjs';

const sum = { passed: 0, failed: 0, skipped: 0 };

/** A step of preparation: silent when it succeeds, one failure when it does not. */
async function attempt(step) {
  const before = process.exitCode;
  let result;
  await command(async () => {
    result = await step();
  });
  if (process.exitCode !== before) sum.failed++;
  process.exitCode = before;
  return result;
}

const add = (counted) => {
  for (const [key, number] of Object.entries(counted)) sum[key] += number;
};

await attempt(ensureInstalled);
if (sum.failed === 0) {
  await attempt(ensureBuilt);
  const chromium = await attempt(ensureChromium);
  add(await runChecks());
  await warnOfDependencies();
  const office = await attempt(ensureOffice);
  const tools = {
    ...(chromium ? { CHUNGTAY_CHROMIUM: chromium } : {}),
    ...(office ? { CHUNGTAY_SOFFICE: office } : {}),
  };
  add(await runVitest(['unit', 'integration'], tools));
}
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
