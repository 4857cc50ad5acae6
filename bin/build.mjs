// npm run build: dist/ brought up to date.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { command } from './run.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
