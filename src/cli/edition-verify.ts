/** `edition verify FILE.zip`: checks an exported edition from its file alone, without any database. */
import { verifyEditionFile } from '../actions/verify-edition.ts';
import { editionCheckView } from '../contract/edition-check.ts';
import type { EditionCheck } from '../domain/edition-check.ts';
import { checkParts, partWords, stateSigns } from '../domain/edition-check-step.ts';
import { styleDate } from '../domain/number-style.ts';
import { type Locale, Problem, sayProblem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import type { Command } from './command.ts';

export const editionVerifyCommand: Command = {
  name: 'edition verify',
  help: (locale) => m.cli_edition_verify_help({}, { locale }),
  words: { least: 1, most: 1 },
  run: async ({ locale }, { positionals: [file = ''] }) => {
    const check = await verifyEditionFile(file);
    const lines = [...about(check, locale), ...steps(check, locale), '', ...verdict(check, file, locale)];
    return { json: editionCheckView(check), lines, exitCode: check.ok ? 0 : 1 };
  },
};

function about({ edition, keys }: EditionCheck, locale: Locale): string[] {
  if (!edition) return [];
  const { title, programme, period, date, ordinal, position } = edition.body;
  const days = `${styleDate(period.from, locale)} – ${styleDate(period.to, locale)}`;
  const fingerprints = keys.map(({ organization, fingerprint: key }) => `  ${organization}  ${key}`);
  return [
    title,
    `  ${programme.number} – ${programme.title[locale]}`,
    `  ${m.verifier_about({ ordinal, days, date: styleDate(date, locale), position }, { locale })}`,
    ...(keys.length > 0 ? [m.verifier_compare_keys({}, { locale }), ...fingerprints] : []),
  ];
}

const steps = (check: EditionCheck, locale: Locale): string[] =>
  checkParts.flatMap((part) => {
    const own = check.steps.filter((step) => step.part === part);
    const said = own.map((step) => `  ${stateSigns[step.state]} ${step.said[locale]}`);
    return said.length > 0 ? ['', partWords[part][locale], ...said] : [];
  });

function verdict({ ok, steps }: EditionCheck, file: string, locale: Locale): string[] {
  if (ok) return [m.verifier_sound({}, { locale })];
  const first = steps.find((step) => step.state === 'fault');
  // The sentence of the problem ends the sentence itself.
  const reason = first?.said[locale].replace(/\.$/, '');
  const { what, next } = sayProblem(new Problem('damaged-archive', { file, reason }), locale);
  return [`${what} ${next}`];
}
