// npm start: makes the checkout ready, then serves.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { command } from './run.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  process.argv.splice(2, 0, 'serve');
  await import('../dist/main.js');
});
