// node bench/prose-score.mjs [FOLDER…] [--faults]: holds what is read in annotated texts against what people marked in them.
// Without a folder: ../shared/prose and the two sets in test/prose-texts. Needs dist/.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractFigures } from '../dist/prose/extract-figures.js';
import { annotatedTexts, rates, score, scoreOfSure } from '../dist/prose/testing/annotated-texts.js';

const here = import.meta.dirname;
const proseFolder = () => path.resolve(here, '../../shared/prose');

const line = (name, { precision, recall, units }) =>
  `${name.padEnd(34)} P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  units ${units.toFixed(4)}`;

function faults({ stem, body }, { missed, extra }) {
  const quote = (from, to) => body.slice(Math.max(0, from - 40), to + 40).replace(/\s+/g, ' ');
  for (const { kind, value, offset, length } of missed)
    console.log(`${stem}: missed ${kind} ${value} … ${quote(offset, offset + length)}`);
  for (const { kind, value, start, end } of extra)
    console.log(`${stem}: extra ${kind} ${value} … ${quote(start, end)}`);
}

/** A line or two for each folder; `say` takes them. */
export function printScores(given, say, withFaults = false) {
  const own = ['a', 'b', 'c'].map((set) => path.join(here, '../test/prose-texts', set));
  for (const folder of given.length > 0 ? given : [proseFolder(), ...own]) {
    const texts = annotatedTexts(folder).map((text) => ({ text, found: extractFigures(text.body) }));
    if (texts.length === 0) {
      say(`${folder}: SKIPPED, no annotated texts`);
      continue;
    }
    const all = texts.map(({ text, found }) => score(text.expected, found));
    const sure = texts.map(({ text, found }) => scoreOfSure(text, found));
    if (withFaults) for (const [at, { text }] of texts.entries()) faults(text, all[at]);
    say(line(path.relative(process.cwd(), folder), rates(all)));
    say(line('  without the doubtful', rates(sure)));
  }
}

function main(args) {
  const given = args.filter((arg) => !arg.startsWith('--'));
  printScores(given, console.log, args.includes('--faults'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
