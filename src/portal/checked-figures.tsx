/** Every figure of a checked text by verdict: its words, why, what the records say, and the way to the trace. */
import type { CheckedFigure, MatchView } from '../contract/checked-text.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { sayWritten } from '../ui/period-words.ts';
import { groupAnchor, listAnchor, markAnchor, rowAnchor } from './check-anchors.ts';
import type { CheckedSheet, Row, RowGroup } from './checked-sheet.ts';
import { sayVerdict, titleVerdict } from './say-verdict.ts';

interface Props {
  readonly sheet: CheckedSheet;
  /** Of the programme. */
  readonly term: { readonly from: string; readonly to: string };
  readonly locale: Locale;
}

export function CheckedFigures({ sheet, ...about }: Props) {
  return (
    <section id={listAnchor} className="checked-figures" aria-labelledby="tung-con-so-ten" tabIndex={-1}>
      <h2 id="tung-con-so-ten">{m.portal_check_figures({}, about)}</h2>
      {sheet.groups
        .filter(({ count }) => count > 0)
        .map((group) => (
          <Group key={group.verdict} {...{ group, sheet }} {...about} />
        ))}
    </section>
  );
}

function Group({ group, ...about }: Props & { readonly group: RowGroup }) {
  const { verdict, count, rows } = group;
  const { locale } = about;
  const title = titleVerdict(verdict, locale);
  const all = styleNumber(count, locale);
  return (
    <section id={groupAnchor(verdict)} aria-labelledby={`${groupAnchor(verdict)}-ten`}>
      <h3 id={`${groupAnchor(verdict)}-ten`}>
        <span className={`sign sign-${verdict}`} aria-hidden="true" />
        {title}
      </h3>
      <DataTable
        caption={m.portal_check_figures_caption({ verdict: title, count: all }, { locale })}
        rows={rows}
        rowKey={({ place }) => String(place)}
        columns={verdict === 'not-a-result' ? plainColumns(about) : columns(about)}
      />
      {rows.length < count && (
        <p className="note note-caution">
          {m.portal_check_left_rows({ shown: styleNumber(rows.length, locale), count: all }, { locale })}
        </p>
      )}
    </section>
  );
}

function plainColumns({ sheet, locale }: Props): readonly Column<Row>[] {
  return [
    {
      head: m.portal_check_figure({}, { locale }),
      cell: (row) => <Quotation {...{ row, sheet, locale }} />,
    },
    {
      head: m.portal_check_verdict({}, { locale }),
      cell: ({ figure }) => <Reason figure={figure} locale={locale} />,
    },
  ];
}

function columns(about: Props): readonly Column<Row>[] {
  return [
    ...plainColumns(about),
    {
      head: m.portal_check_records({}, { locale: about.locale }),
      cell: ({ figure }) => <Matches matches={figure.matches} {...about} />,
    },
  ];
}

interface RowProps extends Pick<Props, 'sheet' | 'locale'> {
  readonly row: Row;
}

function Quotation({ row: { place, figure }, sheet, locale }: RowProps) {
  const number = styleNumber(place + 1, locale);
  const words = (
    <bdi className={`finding finding-${figure.verdict}`} lang="vi">
      {shortened(figure.text, 200)}
    </bdi>
  );
  return (
    <div id={rowAnchor(place)} className="quoted" tabIndex={-1}>
      <span className="quoted-number" aria-hidden="true">
        {number}
      </span>
      {sheet.marked.has(place) ? (
        <a href={`#${markAnchor(place)}`}>
          {words}
          <span className="unseen"> – {m.portal_check_back({ number }, { locale })}</span>
        </a>
      ) : (
        words
      )}
      <ReadAs figure={figure} locale={locale} />
      <span className="aside" lang="vi">
        <bdi>{shortened(figure.clause, 300)}</bdi>
      </span>
    </div>
  );
}

/** Where the digits alone do not say it: `1,2 triệu`, `mười lăm`. */
function ReadAs({ figure: { value, text, kind, page }, locale }: FigureProps) {
  const counted = kind === 'count' || kind === 'percent' || kind === 'money' || kind === 'measure';
  const digits = value === null || !Number.isFinite(value) ? '' : styleNumber(value, 'vi');
  const isSaid = text.includes(digits) || Number(text.trim()) === value;
  return (
    <>
      {counted && value !== null && digits !== '' && !isSaid && (
        <span className="aside">
          {m.portal_check_read_as({ value: styleNumber(value, locale) }, { locale })}
        </span>
      )}
      {page !== undefined && (
        <span className="aside">{m.portal_check_page({ page: styleNumber(page, locale) }, { locale })}</span>
      )}
    </>
  );
}

interface FigureProps {
  readonly figure: CheckedFigure;
  readonly locale: Locale;
}

function Reason({ figure: { verdict, reason }, locale }: FigureProps) {
  return (
    <div>
      <span className={`sign sign-${verdict}`} aria-hidden="true" />
      <span className="quoted-verdict">{sayVerdict(verdict, locale)}</span>
      <p>{reason}</p>
    </div>
  );
}

interface MatchesProps extends Pick<Props, 'term' | 'locale'> {
  readonly matches: readonly MatchView[];
}

function Matches({ matches, term, locale }: MatchesProps) {
  if (matches.length === 0) return <span>{m.figure_no_number({}, { locale })}</span>;
  return (
    <ul className="matches">
      {matches.map((match) => (
        <li key={match.code + match.period}>
          <strong>{sayValue(match, locale)}</strong>
          <p>
            {match.name}
            <span className="aside">
              {sayWritten(match.period, term, locale)}
              {match.place && `, ${match.place}`}
            </span>
          </p>
          <p className="screen-only">
            <a href={match.trace}>
              {m.figure_where_from({}, { locale })}
              <span className="unseen"> – {match.name}</span>
            </a>
          </p>
          {match.reasons.length > 0 && <Why match={match} locale={locale} />}
        </li>
      ))}
    </ul>
  );
}

function Why({ match, locale }: { readonly match: MatchView; readonly locale: Locale }) {
  return (
    <details className="why">
      <summary>{m.portal_check_why({}, { locale })}</summary>
      <ul>
        {match.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}

function sayValue({ status, value, unit }: MatchView, locale: Locale): string {
  // Vietnamese offices write 09, not 9.
  const padded = locale === 'vi';
  if (status === 'known' && value !== null) return `${styleNumber(value, locale, { padded })} ${unit}`;
  if (status === 'inseparable') return m.figure_inseparable({}, { locale });
  return status === 'hidden' ? m.figure_hidden({}, { locale }) : m.figure_no_data({}, { locale });
}

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)} …` : text;
