/** Commands as a person types them, run within this process on a database of the test. */
import type { Surroundings } from '../../src/cli/command.ts';
import { runCli } from '../../src/cli/run.ts';
import type { Locale } from '../../src/domain/problem.ts';
import type { Database } from '../../src/store/connection.ts';
import type { TestDatabase } from './database.ts';
import { examples } from './joint-programme.ts';

interface Typed {
  readonly locale?: Locale | undefined;
  /** With answers it runs on a terminal, where a person types them one after the other. */
  readonly answers?: readonly string[] | undefined;
}

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was asked on the terminal. */
  readonly asked: readonly string[];
}

/** Over `db`, an open handle on the database of `house`. */
export async function typeCommand(
  { house, db }: { readonly house: TestDatabase; readonly db: Database },
  args: readonly string[],
  { locale = 'vi', answers }: Typed = {},
): Promise<Printed> {
  const said = { out: '', err: '', asked: [] as string[] };
  const typed = [...(answers ?? [])];
  const around: Surroundings = {
    ...{ locale, examples, templates: 'templates', secret: null },
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
    ...(answers && {
      ask: async (question: string) => {
        said.asked.push(question);
        return typed.shift() ?? null;
      },
    }),
    openSession: async () => ({
      ...{ db, connection: house.connection, server: '18', embedded: false, ran: [], step: 0 },
      close: async () => {},
    }),
    openAccounts: async () => Promise.reject(new Error('no accounts here')),
    serve: async () => {},
  };
  return { code: await runCli(args, around), ...said };
}
