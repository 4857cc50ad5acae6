// `node bench/prose-score.mjs [FOLDER] [--verbose]`: what is read in annotated texts held against what people found there.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractFigures } from '../dist/prose/extract-figures.js';
import { annotatedTexts, precision, recall, score, total } from '../dist/prose/testing/score.js';

export const proseFolder = (given) =>
  path.resolve(given ?? path.join(import.meta.dirname, '../../shared/prose'));

/** Undefined where there are no such texts. */
export function scoreFolder(folder) {
  const texts = annotatedTexts(folder);
  if (texts.length === 0) return undefined;
  const each = texts.map(({ stem, body, expected }) => [stem, score(expected, extractFigures(body))]);
  return { each, all: total(each.map(([, scored]) => scored)) };
}

const part = (share) => `${(100 * share).toFixed(1)} %`;

export const inWords = (scored) =>
  `precision ${part(precision(scored))}, recall ${part(recall(scored))}, units ${part(scored.units / (scored.right || 1))}, ` +
  `zones ${part(scored.zones / (scored.right || 1))} (${scored.right} right of ${scored.expected}, ${scored.found} found)`;

function printDifferences({ missed, extra }) {
  for (const { offset, text, kind, value, unit } of missed)
    console.log(`  missed ${offset} “${text}” ${kind} ${value} ${unit}`);
  for (const { start, text, kind, value, unit } of extra)
    console.log(`  extra  ${start} “${text}” ${kind} ${value} ${unit}`);
}

function main(args) {
  const folder = proseFolder(args.find((arg) => !arg.startsWith('--')));
  const scored = scoreFolder(folder);
  if (!scored) return console.log(`No annotated texts in ${folder}.`);
  for (const [stem, one] of scored.each) {
    console.log(`${stem}: ${inWords(one)}`);
    if (args.includes('--verbose')) printDifferences(one);
  }
  console.log(`all ${scored.each.length} texts: ${inWords(scored.all)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
