/** Where a figure comes from: the question in words, the arithmetic, both partners' values, every record behind it. */

import { questionOf, traceAddress } from '../contract/trace-address.ts';
import type { Figure, Trace } from '../domain/figure.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayArithmetic } from '../ui/arithmetic-words.ts';
import { FigureNotes } from '../ui/figure-notes.tsx';
import { FigureAmount } from '../ui/figure-value.tsx';
import { sayQuestion } from '../ui/question-words.ts';
import { address, basePath, programmePath } from './addresses.ts';
import { Layout } from './layout.tsx';
import { LedgerPosition } from './ledger-position.tsx';
import { TraceForm } from './trace-form.tsx';
import { TraceParties } from './trace-parties.tsx';
import { TraceRecords } from './trace-records.tsx';

interface Props {
  readonly trace: Trace;
  readonly locale: Locale;
}

export function TracePage({ trace, locale }: Props) {
  const { figure, page } = trace;
  const number = m.portal_programme_number({ number: figure.programme.number }, { locale });
  const name = figure.name[locale];
  const question = sayQuestion(figure, locale);
  const path = traceAddress('', { ...questionOf(figure), page });
  return (
    <Layout {...{ locale, path }} title={name} description={question} synthetic={figure.programme.synthetic}>
      <div className="column">
        <p className="back">
          <a href={address(locale, programmePath(figure.programme.slug))}>← {number}</a>
        </p>
        <header className="page-head">
          <p className="eyebrow">{m.figure_where_from({}, { locale })}</p>
          <h1>{name}</h1>
          <p className="question">{question}</p>
        </header>
      </div>
      <div className="trace">
        <div className="trace-answer">
          <section className="answer" aria-labelledby="tra-loi">
            <h2 id="tra-loi" className="unseen">
              {m.portal_answer({}, { locale })}
            </h2>
            <p className="answer-value">
              <FigureAmount figure={figure} locale={locale} />
            </p>
            <FigureNotes figure={figure} locale={locale} />
            <Reckoning figure={figure} locale={locale} />
          </section>
          {figure.question.group === null && <TraceParties figure={figure} locale={locale} />}
        </div>
        <div className="trace-records">
          {figure.question.group === null ? (
            <TraceRecords trace={trace} locale={locale} />
          ) : (
            <p className="note">{m.portal_group_records({}, { locale })}</p>
          )}
          <Permalink figure={figure} locale={locale} />
        </div>
        <TraceForm trace={trace} locale={locale} />
      </div>
    </Layout>
  );
}

interface FigureProps {
  readonly figure: Figure;
  readonly locale: Locale;
}

function Reckoning({ figure, locale }: FigureProps) {
  return (
    <dl className="facts">
      <div>
        <dt>{m.portal_definition({}, { locale })}</dt>
        <dd>{figure.definition[locale]}</dd>
      </div>
      {figure.arithmetic !== '' && (
        <div>
          <dt>{m.portal_arithmetic({}, { locale })}</dt>
          <dd className="arithmetic">{sayArithmetic(figure.arithmetic, locale)}</dd>
        </div>
      )}
    </dl>
  );
}

/** An address that gives this same answer for ever, whatever is recorded later. */
function Permalink({ figure, locale }: FigureProps) {
  const fixed = traceAddress(basePath(locale), { ...questionOf(figure), asOf: figure.seq });
  return (
    <>
      <LedgerPosition seq={figure.seq} locale={locale} />
      <p className="ledger screen-only">
        <a href={fixed}>{m.portal_permalink({}, { locale })}</a>
      </p>
    </>
  );
}
