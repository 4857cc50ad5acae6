// How the bench measures and what it prints: each figure of ours beside its own limit from the same run.

/** Runs `work` in `clients` loops for some seconds; how often it ended within a second. */
export async function perSecond(clients, seconds, work) {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const loop = async (client) => {
    while (performance.now() < end) {
      await work(client);
      done++;
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)));
  return done / ((performance.now() - begun) / 1000);
}

/** Milliseconds of one call at a time: the median and the ninety-fifth of a hundred, after some to warm up. */
export async function milliseconds(times, work) {
  for (let at = 0; at < Math.min(20, times); at++) await work(at);
  const took = [];
  for (let at = 0; at < times; at++) {
    const begun = performance.now();
    await work(at);
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  return { median: took[Math.floor(times / 2)], p95: took[Math.floor(times * 0.95)] };
}

const rows = [];

/** A rate, where more is better; the ratio is ours to the limit. */
export function rate(what, ours, limitName, limit) {
  add(what, `${round(ours)}/s`, limitName, `${round(limit)}/s`, `${((100 * ours) / limit).toFixed(0)} %`);
}

/** A duration, where less is better; the ratio tells how many times the limit's time ours takes. */
export function duration(what, { median, p95 }, limitName, limit) {
  const ours = `${median.toFixed(2)} ms (p95 ${p95.toFixed(2)})`;
  add(what, ours, limitName, `${limit.median.toFixed(2)} ms`, `${(median / limit.median).toFixed(2)} ×`);
}

function add(...row) {
  rows.push(row);
  process.stderr.write(`${row.join(' · ')}\n`);
}

const notes = [];

/** What is no row of the table; printed below it. */
export function note(sentence) {
  notes.push(sentence);
  process.stderr.write(`${sentence}\n`);
}

const round = (value) => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));

export function printTable() {
  const all = [['what', 'Chung Tay', 'limit', 'its value', 'ratio'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  console.log([line(all[0]), rule, ...all.slice(1).map(line)].join('\n'));
  if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
}
