// What is known of faults in the packages that the program runs with: said as a warning, never a failure, for the answer
// changes without any change of ours, and a closed network cannot ask at all.
import { inWords, run, say } from './run.mjs';

const MOST_MS = 30_000;

export async function warnOfDependencies() {
  const npm = process.env.npm_execpath;
  const args = ['audit', '--omit=dev', '--json'];
  const options = { timeout: MOST_MS };
  const { output } = /npm-cli\.[cm]?js$/.test(npm ?? '')
    ? await run(process.execPath, [npm, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' });
  const found = readCounts(output);
  if (!found) {
    say('Không hỏi được kho gói về lỗ hổng đã biết.', 'The registry could not be asked about known faults.');
    return;
  }
  const grave = found.high + found.critical;
  const sum = inWords(
    `Lỗ hổng đã biết trong các gói: ${found.total}, trong đó nặng: ${grave}.`,
    `Known faults in packages: ${found.total}, grave: ${grave}.`,
  );
  console.log(`${grave > 0 ? '⚠' : '✓'} npm audit: ${sum}`);
}

/** npm prints warnings around its JSON. */
function readCounts(output) {
  try {
    const { metadata } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
    return metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}
