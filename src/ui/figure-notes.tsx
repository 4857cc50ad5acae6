/** What a reader must know beside a figure: what waits, what the partners disagree on, what is known instead. */
import type { Figure } from '../domain/figure.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayDays } from './period-words.ts';

interface FigureProps {
  readonly figure: Figure;
  readonly locale: Locale;
}

export function FigureNotes({ figure, locale }: FigureProps) {
  const waiting = styleNumber(figure.waiting, locale);
  return (
    <>
      <KnownSpans figure={figure} locale={locale} />
      {figure.disputed && <PartnersDiffer figure={figure} locale={locale} />}
      {figure.uncounted > 0 && (
        <p className="note">
          {m.figure_uncounted({ count: styleNumber(figure.uncounted, locale) }, { locale })}
        </p>
      )}
      {figure.waiting > 0 && (
        <p className="note">
          {m.figure_waiting({ waiting, records: styleNumber(figure.records, locale) }, { locale })}
        </p>
      )}
    </>
  );
}

/** A total known only for a longer span is told with that span, never divided. */
export function KnownSpans({ figure, locale }: FigureProps) {
  if (figure.status === 'known' || figure.knownFor.length === 0) return null;
  return (
    <div className="note">
      <p>{m.figure_known_only({}, { locale })}</p>
      <ul>
        {figure.knownFor.map(({ from, to, value }) => (
          <li key={`${from}${to}${value}`}>
            {sayDays({ from, to }, locale)}:{' '}
            <strong>
              {styleNumber(value, locale)} {figure.unit[locale]}
            </strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PartnersDiffer({ figure, locale }: FigureProps) {
  const count = styleNumber(figure.disputes, locale);
  const differ = figure.byOrganization.some((party) => party.value !== figure.byOrganization[0]?.value);
  if (!differ) return <p className="note">{m.figure_disputed_same_total({ count }, { locale })}</p>;
  return (
    <div className="note note-caution">
      <p>{m.figure_disputed({ count }, { locale })}</p>
      <dl className="partners">
        {figure.byOrganization.map((party) => (
          <div key={party.organization}>
            <dt>{party.name[locale]}</dt>
            <dd>
              {sayNumber(party.value, locale)} {party.value !== null && figure.unit[locale]}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The number, or that there is none, be it for want of records or because it cannot be separated. */
export function sayNumber(value: number | null, locale: Locale): string {
  return value === null ? m.figure_no_number({}, { locale }) : styleNumber(value, locale);
}
