// Figures read from text of 1, 10 and 100 MB, beside the least one can do with the same bytes in the same run: decoding them
// and going once over the characters, and searching them for digits. Then the worst texts, and how much is read rightly.
import v8 from 'node:v8';
import vm from 'node:vm';
import { readFigures } from '../dist/prose/extract-figures.js';
import { officialText } from '../dist/prose/testing/official-text.js';
import { duration, note, rate } from './measure.mjs';
import { printScores } from './prose-score.mjs';

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc');

const MEGABYTE = 1_000_000;
const worst = ['1,', '1-', '1/', '1%', '1\t1\n', 'a\n', '1 tỷ ', 'một trăm ', '7'];

export async function measureProse(_, { megabytes }) {
  for (let warm = 0; warm < 5; warm++) countFigures(officialText(MEGABYTE, 7));
  for (const size of megabytes) measureSize(size);
  for (const piece of worst) {
    const text = piece.repeat(MEGABYTE / piece.length);
    duration(
      `1 MB of ${JSON.stringify(piece)}`,
      repeated(3, () => countFigures(text)),
      'allowed',
      { median: 1000 },
    );
  }
  printScores([], note);
}

/** Each limit reads the very bytes; ours the text decoded from them, as files come decoded. */
function measureSize(size) {
  const bytes = Buffer.from(officialText(size * MEGABYTE, size));
  const text = bytes.toString('utf8');
  const speed = ({ median }) => bytes.length / MEGABYTE / (median / 1000);
  const times = Math.max(1, Math.min(9, Math.round(50 / size)));
  const pass = repeated(times, () => addCodes(bytes.toString('utf8')));
  const scan = repeated(times, () => countMatches(text));
  const ours = repeated(times, () => countFigures(text));
  const seen = takeFigures(text);
  const what = `figures of ${size} MB, in MB/s`;
  rate(what, speed(ours), 'decoding and one pass', speed(pass));
  rate(what, speed(ours), '/\\d+/g', speed(scan));
  const heap = Math.round(seen.heap / MEGABYTE);
  note(
    `prose: ${size} MB held ${seen.figures.toLocaleString('en')} figures; heap at most ${heap} MB above the text`,
  );
}

function repeated(times, work) {
  const took = [];
  for (let at = 0; at < times; at++) {
    // What others left behind is not ours to clear while the clock runs.
    collectGarbage();
    const begun = performance.now();
    work();
    took.push(performance.now() - begun);
  }
  took.sort((one, other) => one - other);
  return { median: took[Math.floor(times / 2)], p95: took[times - 1] };
}

function countFigures(text) {
  let figures = 0;
  for (const _ of readFigures(text)) figures += 1;
  return figures;
}

/** One by one, as a face that writes them out would; the heap is looked at now and then. */
function takeFigures(text) {
  let [figures, heap] = [0, 0];
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (const _ of readFigures(text)) {
    figures += 1;
    if (figures % 5000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed - before);
  }
  return { figures, heap };
}

function addCodes(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function countMatches(text) {
  let count = 0;
  for (const _ of text.matchAll(/\d+/g)) count += 1;
  return count;
}
