/** `serve`, `migrate` and `example load`. */
import { loadExamplePeople } from '../actions/example-people.ts';
import { loadExamples } from '../actions/load-example.ts';
import { loadPlaces } from '../actions/load-places.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, withSession } from './command.ts';

export const EXAMPLES = ['phuc-son', 'mo-phong'] as const;

export const serveCommand: Command = {
  name: 'serve',
  help: (locale) => m.cli_serve_help({}, { locale }),
  run: async (around) => {
    await around.serve();
    return null;
  },
};

export const migrateCommand: Command = {
  name: 'migrate',
  help: (locale) => m.cli_migrate_help({}, { locale }),
  run: async (around) => {
    const { locale } = around;
    const { ran, step, server } = await withSession(around, async (session) => session, { migrate: true });
    return {
      json: { ran, step, server },
      lines: [m.cli_migrated({ count: String(ran.length), step: String(step) }, { locale })],
    };
  },
};

export const exampleLoadCommand: Command = {
  name: 'example load',
  help: (locale) => m.cli_example_load_help({}, { locale }),
  words: { least: 0, most: 20 },
  run: async (around, parsed) => {
    const names = parsed.positionals.length > 0 ? parsed.positionals : EXAMPLES;
    const loaded = await withSession(
      around,
      async ({ db }) => {
        await loadPlaces(db, operator);
        const examples = await loadExamples(db, operator, { folder: around.examples, names });
        await loadExamplePeople(db, around.examples);
        return examples;
      },
      { migrate: true },
    );
    const { locale } = around;
    const lines = loaded.map(({ number, records, entries }) => {
      return m.cli_example_loaded({ number, count: String(records + entries) }, { locale });
    });
    return { json: loaded, lines };
  },
};
