/** One promise of the agreement and what came of it; a promise nobody reported on says so. */
import type { ObligationView, ProgrammeView } from '../contract/programme.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { FigureNotes } from '../ui/figure-notes.tsx';
import { FigureValue } from '../ui/figure-value.tsx';
import { TargetProgress } from '../ui/target-progress.tsx';
import { YearChart } from '../ui/year-chart.tsx';
import { basePath } from './addresses.ts';

interface Props {
  readonly obligation: ObligationView;
  readonly term: ProgrammeView['term'];
  readonly locale: Locale;
}

export const obligationAnchor = ({ position }: ObligationView): string => `noi-dung-${position}`;

export function ObligationSection({ obligation, term, locale }: Props) {
  const anchor = obligationAnchor(obligation);
  return (
    <section className="obligation" id={anchor} aria-labelledby={`${anchor}-ten`}>
      <p className="eyebrow">{m.portal_obligation({ position: obligation.position }, { locale })}</p>
      <h2 id={`${anchor}-ten`}>{obligation.title[locale]}</h2>
      <blockquote className="promise">
        <p>{obligation.text[locale]}</p>
      </blockquote>
      {obligation.silent && <p className="silence">{m.portal_silent({}, { locale })}</p>}
      {obligation.figures.length === 0 && !obligation.silent && (
        <p className="aside">{m.portal_no_indicators({}, { locale })}</p>
      )}
      {obligation.figures.length > 0 && (
        <ul className="figures">
          {obligation.figures.map((answer) => (
            <FigureCard key={answer.figure.code} answer={answer} term={term} locale={locale} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface CardProps {
  readonly answer: ObligationView['figures'][number];
  readonly term: ProgrammeView['term'];
  readonly locale: Locale;
}

function FigureCard({ answer: { figure, target, years }, term, locale }: CardProps) {
  return (
    <li className="figure-card">
      <div className="figure-body">
        <h3>{figure.name[locale]}</h3>
        <FigureValue figure={figure} locale={locale} base={basePath(locale)} />
        {target && <TargetProgress figure={figure} target={target} term={term} locale={locale} />}
        <FigureNotes figure={figure} locale={locale} />
      </div>
      <YearChart name={figure.name[locale]} unit={figure.unit[locale]} years={years} locale={locale} />
    </li>
  );
}
