/** `/doi-chieu`: the page where a report is put beside the records of a programme, and its answer. */
import type { CheckedText } from '../contract/checked-text.ts';
import type { ProgrammeSummary } from '../contract/programme.ts';
import { styleNumber } from '../domain/number-style.ts';
import { type Locale, type Problem, sayProblem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayAsked } from '../ui/period-words.ts';
import { address, checkPath, checkPathOf, programmePath } from './addresses.ts';
import { CheckForm } from './check-form.tsx';
import { CheckedFigures } from './checked-figures.tsx';
import { Contradictions, Silence, Spelling } from './checked-findings.tsx';
import { layOut } from './checked-sheet.ts';
import { CheckedSummary } from './checked-summary.tsx';
import { Layout } from './layout.tsx';
import { LedgerPosition } from './ledger-position.tsx';
import { MarkedText } from './marked-text.tsx';
import type { AskedCheck } from './read-check.ts';

interface Props {
  readonly locale: Locale;
  readonly programmes: readonly ProgrammeSummary[];
  readonly asked: AskedCheck;
}

export function CheckPage({ problem, ...form }: Props & { readonly problem: Problem | null }) {
  const { locale } = form;
  const title = m.portal_check({}, { locale });
  const said = problem && sayHere(problem, locale);
  return (
    <Layout
      {...{ locale, path: checkPath }}
      title={said ? `${said.what} ${title}` : title}
      description={m.portal_check_lead({}, { locale })}
    >
      <div className="column check">
        <header className="page-head">
          <h1>{title}</h1>
          <p className="lead">{m.portal_check_lead({}, { locale })}</p>
        </header>
        {said && (
          <div className="note-caution check-problem" role="alert">
            <p>
              <strong>{said.what}</strong>
            </p>
            <p>{said.next}</p>
          </div>
        )}
        <CheckForm {...form} />
      </div>
    </Layout>
  );
}

/** The common words for what is too large are for programs: they count bytes. */
function sayHere(problem: Problem, locale: Locale): ReturnType<typeof sayProblem> {
  if (problem.code !== 'body-too-large') return sayProblem(problem, locale);
  const most = styleNumber(Number(problem.details.most) / 2 ** 20, locale);
  return {
    what: m.portal_check_large({ most }, { locale }),
    next: m.portal_check_large_next({}, { locale }),
  };
}

export function CheckedPage({ checked, ...form }: Props & { readonly checked: CheckedText }) {
  const { locale, asked, programmes } = form;
  const { programme, period } = checked;
  const summary = programmes.find(({ slug }) => slug === programme.slug);
  const sheet = layOut(checked);
  const title = m.portal_check_answer({}, { locale });
  const path = checkPathOf(programme.slug);
  return (
    <Layout {...{ locale, path, title }} description={title} synthetic={summary?.synthetic ?? false}>
      <div className="column check">
        <header className="page-head">
          <p className="eyebrow">
            <a href={address(locale, programmePath(programme.slug))}>
              {m.portal_programme_number({ number: programme.number }, { locale })}
            </a>
          </p>
          <h1>{title}</h1>
          <About {...{ checked, asked, locale }} />
          <CheckedSummary {...{ checked, locale }} groups={sheet.groups} />
        </header>
        <Contradictions {...{ checked, sheet, locale }} />
        <Silence {...{ checked, locale }} />
        <Spelling {...{ sheet, locale }} />
        <MarkedText {...{ sheet, locale }} />
        <CheckedFigures {...{ sheet, locale }} term={summary?.term ?? period} />
        <LedgerPosition seq={checked.seq} locale={locale} />
        <Again {...form} />
      </div>
    </Layout>
  );
}

interface AboutProps {
  readonly checked: CheckedText;
  readonly asked: AskedCheck;
  readonly locale: Locale;
}

function About({ checked: { programme, period, warnings }, asked: { file }, locale }: AboutProps) {
  const days = { period: period.text, from: period.from, to: period.to };
  return (
    <>
      <p className="check-what">
        {file
          ? m.portal_check_file_read({ name: file.name }, { locale })
          : m.portal_check_pasted({}, { locale })}
        <span className="aside">{programme.title}</span>
        <span className="aside">
          {m.portal_check_period_used({ period: sayAsked(days, locale) }, { locale })}
        </span>
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="note note-caution">
          {warning}
        </p>
      ))}
    </>
  );
}

/** A text that was pasted can be mended here at once; a file is mended where it was written. */
function Again(form: Props) {
  const { asked, locale } = form;
  if (asked.file) {
    return (
      <p className="screen-only">
        <a className="button" href={address(locale, checkPathOf(asked.programme))}>
          {m.portal_check_again({}, { locale })}
        </a>
      </p>
    );
  }
  return (
    <section className="check-again screen-only" aria-labelledby="sua">
      <h2 id="sua">{m.portal_check_mend({}, { locale })}</h2>
      <CheckForm {...form} />
    </section>
  );
}
