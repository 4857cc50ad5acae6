/** `ledger verify`: every hash and every figure again from the entries alone. */
import { verifyLedger } from '../actions/verify-ledger.ts';
import { Problem, sayProblem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, withSession } from './command.ts';

export const ledgerVerifyCommand: Command = {
  name: 'ledger verify',
  help: (locale) => m.cli_ledger_verify_help({}, { locale }),
  run: async (around) => {
    const { locale } = around;
    const onProgress = (chain: string, done: number, of: number) => around.err(`${chain}: ${done}/${of}`);
    const chains = await withSession(around, ({ db }) => verifyLedger(db, operator, { onProgress }));
    const lines = chains.map(({ chain, entries, facts, sums, fault }) => {
      if (!fault) return m.cli_ledger_sound({ chain, entries, facts, sums }, { locale });
      const { what, next } = sayProblem(new Problem('broken-ledger', { ...fault }), locale);
      return `${what} ${m.cli_record({ id: fault.recordId ?? '–' }, { locale })} ${next}`;
    });
    const ok = chains.every(({ fault }) => fault === null);
    return { json: { ok, chains }, lines, exitCode: ok ? 0 : 1 };
  },
};
