/** What a reporting regime must agree with: the parties and the term of its programme, and itself. */
import { near } from './fold.ts';
import { parsePeriod } from './period.ts';
import { Problem } from './problem.ts';
import type { Programme } from './programme.ts';
import type { ReportingRegime } from './reporting-regime.ts';

/** A fault with the path of the field it stands in. */
export interface RegimeFault {
  readonly at: string;
  readonly problem: Problem;
}

/** All faults: `no-such-party`, `unknown-period`, `period-outside-term`, `invalid-record`; none when it is sound. */
export function regimeFaults(
  regime: ReportingRegime,
  programme: Pick<Programme, 'parties' | 'term'>,
): readonly RegimeFault[] {
  const parties = programme.parties.map((party) => party.organization);
  const strangers = regime.from.filter((code) => !parties.includes(code));
  return [
    ...strangers.map((code) => fault('from', 'no-such-party', { code, near: near(code, parties) })),
    ...regime.periods.flatMap((period) => periodFaults(period, programme.term)),
    ...(isTemplateName(regime.template)
      ? []
      : [
          fault('template', 'invalid-record', {
            faults: [`template: “${regime.template}” – so-ket | x/y.md`],
          }),
        ]),
    ...((regime.validFrom ?? '') > (regime.validUntil ?? '9999-12-31')
      ? [fault('validUntil', 'invalid-record', { faults: ['validUntil: before validFrom'] })]
      : []),
  ];
}

/** Throws the first of the faults. */
export function checkRegime(regime: ReportingRegime, programme: Pick<Programme, 'parties' | 'term'>): void {
  const [first] = regimeFaults(regime, programme);
  if (first) throw first.problem;
}

function periodFaults(period: string, term: Programme['term']): RegimeFault[] {
  try {
    const { from, to } = parsePeriod(period, term);
    if (from <= term.to && term.from <= to) return [];
    return [fault('periods', 'period-outside-term', { period, ...term })];
  } catch (error) {
    if (error instanceof Problem) return [{ at: 'periods', problem: error }];
    throw error;
  }
}

/** A name such as `so-ket`, or the path of a Markdown file that stays below its folder. */
const isTemplateName = (template: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(template) ||
  (/^[^\\/\p{Cc}]+(\/[^\\/\p{Cc}]+)*\.md$/u.test(template) && !template.split('/').includes('..'));

const fault = (at: string, ...[code, details]: ConstructorParameters<typeof Problem>): RegimeFault => ({
  at,
  problem: new Problem(code, details),
});
