/** Asking the same figure for another period, place or territory. A plain GET form: the answer is a page to link to. */

import { questionOf, traceAddress, traceParameters } from '../contract/trace-address.ts';
import type { Named, Trace } from '../domain/figure.ts';
import { parsePeriod, sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { basePath } from './addresses.ts';

interface Props {
  readonly trace: Trace;
  readonly locale: Locale;
}

export function TraceForm({ trace, locale }: Props) {
  const asked = questionOf(trace.figure);
  const fresh = traceAddress(basePath(locale), { programme: asked.programme, code: asked.code });
  const kept = (['organization', 'group', 'asOf'] as const).flatMap((field) => {
    const value = asked[field];
    return value === undefined ? [] : [{ name: traceParameters[field], value }];
  });
  return (
    <form className="ask" method="get" action={fresh} aria-labelledby="hoi-khac">
      <h2 id="hoi-khac">{m.portal_ask({}, { locale })}</h2>
      <PeriodField trace={trace} locale={locale} />
      <PlaceField trace={trace} locale={locale} />
      <TerritoryField trace={trace} locale={locale} />
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{m.portal_ask_submit({}, { locale })}</button>
      <p>
        <a href={fresh}>{m.portal_ask_fresh({}, { locale })}</a>
      </p>
    </form>
  );
}

function PeriodField({ trace: { figure }, locale }: Props) {
  const { period, from, to } = figure.question;
  const first = Number(from.slice(0, 4));
  // Never more than a person would scroll through, whatever span was asked for.
  const count = Math.min(30, Number(to.slice(0, 4)) - first + 1);
  const years = Array.from({ length: count }, (_, index) => first + index);
  return (
    <div className="field">
      <label htmlFor="ky">{m.portal_ask_period({}, { locale })}</label>
      <input
        id="ky"
        name={traceParameters.period}
        defaultValue={period === 'term' ? '' : period}
        list="ky-goi-y"
        aria-describedby="ky-huong-dan"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <datalist id="ky-goi-y">
        {years.map((year) => (
          <option key={year} value={year} />
        ))}
      </datalist>
      <div className="hint" id="ky-huong-dan">
        <p>{m.portal_ask_period_hint({}, { locale })}</p>
        <PeriodExamples year={first} locale={locale} />
      </div>
    </div>
  );
}

function PeriodExamples({ year, locale }: { readonly year: number; readonly locale: Locale }) {
  const forms = ['', '-Q2', '-H1', '-9M', '-05', '-05@15', `..${year + 4}`];
  return (
    <ul>
      {forms.map((form) => (
        <li key={form}>
          <code>{year + form}</code> {sayPeriod(parsePeriod(year + form, null), locale)}
        </li>
      ))}
    </ul>
  );
}

function PlaceField({ trace: { figure, lines }, locale }: Props) {
  const named = [figure.question.place, ...lines.map(({ place }) => place)].filter((place) => place !== null);
  const places = new Map<string, Named>(named.map((place) => [place.code, place]));
  return (
    <div className="field">
      <label htmlFor="dia-ban">{m.portal_ask_place({}, { locale })}</label>
      <input
        id="dia-ban"
        name={traceParameters.place}
        defaultValue={figure.question.place?.code ?? ''}
        list="dia-ban-goi-y"
        aria-describedby="dia-ban-huong-dan"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <datalist id="dia-ban-goi-y">
        {[...places.values()].map(({ code, name }) => (
          <option key={code} value={code}>
            {name[locale]}
          </option>
        ))}
      </datalist>
      <p className="hint" id="dia-ban-huong-dan">
        {m.portal_ask_place_hint({}, { locale })}
      </p>
    </div>
  );
}

function TerritoryField({ trace, locale }: Props) {
  const choices = [
    { value: 'then', label: m.portal_ask_then({}, { locale }) },
    { value: 'now', label: m.portal_ask_now({}, { locale }) },
  ];
  return (
    <fieldset className="field">
      <legend>{m.portal_ask_territory({}, { locale })}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={traceParameters.territory}
            value={value}
            defaultChecked={trace.figure.question.territory === value}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
