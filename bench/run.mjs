// `npm run bench`, `-- --quick` for a small run, `-- saves figures` for some parts only.
import { openHouse } from './house.mjs';
import { printTable } from './measure.mjs';

const parts = {
  saves: async (...given) => (await import('./saves.mjs')).measureSaves(...given),
  figures: async (...given) => (await import('./figures.mjs')).measureFigures(...given),
  pages: async (...given) => (await import('./pages.mjs')).measurePages(...given),
  reports: async (...given) => (await import('./reports.mjs')).measureReports(...given),
  prose: async (...given) => (await import('./prose.mjs')).measureProse(...given),
  api: async (...given) => (await import('./api.mjs')).measureApi(...given),
  partners: async (...given) => (await import('./partners.mjs')).measurePartners(...given),
};

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const size = quick
  ? { seconds: 2, activities: 50_000, times: 50, megabytes: [1, 10] }
  : { seconds: 8, activities: 1_000_000, times: 300, megabytes: [1, 10, 100] };
const wanted = args.filter((arg) => arg in parts);

const house = await openHouse();
try {
  for (const part of wanted.length > 0 ? wanted : Object.keys(parts)) await parts[part](house, size);
  printTable();
} finally {
  await house.close();
}
