/** What the files of an example say about each other and about the catalogue, checked before anything is written. */
import { readReport } from '../documents/report.ts';
import { regimeFaults } from '../domain/check-reporting.ts';
import { type Catalogue, findIndicator } from '../domain/indicator.ts';
import { parsePeriod } from '../domain/period.ts';
import { Problem, sayProblem } from '../domain/problem.ts';
import type { Register } from '../domain/register.ts';
import { type ExampleFiles, reportText } from './example-files.ts';

/** Sentences with their place; empty when all is well. */
export function programmeFaults(files: ExampleFiles, catalogue: Catalogue, places: Register): string[] {
  const { programme, obligations, targets, balances, reports, regimes, appointments } = files.programme;
  const parties = programme.parties.map((party) => party.organization);
  const known = (at: string, code: string) => faultOf(at, () => findIndicator(catalogue, code));
  const place = (at: string, code: string | null, day: string) =>
    code === null || places.at(code, day) ? [] : [`${at}: “${code}”, ${day}`];
  return [
    ...place('programme.place', programme.place, programme.signedOn),
    ...obligations.flatMap(({ position, indicators }) =>
      indicators.flatMap((code) => known(`obligations ${position}`, code)),
    ),
    ...targets.flatMap(({ indicator, period, obligation }, at) => [
      ...known(`targets ${at + 1}`, indicator),
      ...faultOf(`targets ${at + 1}`, () => parsePeriod(period, programme.term)),
      ...(obligations.some((each) => each.position === obligation)
        ? []
        : [`targets ${at + 1}: obligation ${obligation}`]),
    ]),
    ...balances.flatMap((balance, at) => [
      ...known(`balances ${at + 1}`, balance.indicator),
      ...place(`balances ${at + 1}.place`, balance.place, balance.to),
      ...(parties.includes(balance.party) ? [] : [`balances ${at + 1}: party “${balance.party}”`]),
    ]),
    ...reports.flatMap(({ file, period }) => [
      ...faultOf(file, () => parsePeriod(period, programme.term)),
      ...reportFaults(file, reportText(files, file), catalogue),
    ]),
    ...regimes.flatMap((regime, at) =>
      regimeFaults(regime, programme).map((fault) =>
        sayFault(`regimes ${at + 1}.${fault.at}`, fault.problem),
      ),
    ),
    ...appointments.flatMap((appointment, at) =>
      place(`appointments ${at + 1}.place`, appointment.place, appointment.from),
    ),
  ];
}

function reportFaults(file: string, markdown: string, catalogue: Catalogue): string[] {
  const { figures, faults } = readReport(markdown);
  return [
    ...faults.map(({ line, column, message }) => `${file}:${line}:${column} ${message.vi}`),
    ...figures.flatMap(({ code, line, column }) =>
      faultOf(`${file}:${line}:${column}`, () => findIndicator(catalogue, code)),
    ),
  ];
}

function faultOf(at: string, look: () => unknown): string[] {
  try {
    look();
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [sayFault(at, error)];
  }
}

function sayFault(at: string, problem: Problem): string {
  const { what, next } = sayProblem(problem, 'vi');
  return `${at}: ${what} ${next}`;
}
