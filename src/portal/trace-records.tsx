/** The records behind a figure, a page at a time; a total taken over from an older report shows its source. */
import type { Trace, TraceLine } from '../domain/figure.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { sayDays } from '../ui/period-words.ts';
import { RecordState } from '../ui/record-state.tsx';
import { Paging } from './paging.tsx';
import { SourceQuotation } from './source-quotation.tsx';

interface Props {
  readonly trace: Trace;
  readonly locale: Locale;
}

export function TraceRecords({ trace, locale }: Props) {
  const { status, records } = trace.figure;
  const caption =
    status === 'inseparable'
      ? m.portal_records_wider({}, { locale })
      : m.portal_records_caption({ records: styleNumber(records, locale) }, { locale });
  return (
    <section aria-labelledby="ban-ghi">
      <h2 id="ban-ghi">{m.portal_records({}, { locale })}</h2>
      {trace.lines.length === 0 ? (
        <p>{m.portal_no_records({}, { locale })}</p>
      ) : (
        <DataTable
          caption={caption}
          rows={trace.lines}
          rowKey={({ recordId }) => recordId}
          columns={columns(trace.figure.unit[locale], locale)}
          detail={({ source }) => source && <SourceQuotation source={source} locale={locale} />}
        />
      )}
      <Paging trace={trace} locale={locale} />
    </section>
  );
}

function columns(unit: string, locale: Locale): readonly Column<TraceLine>[] {
  return [
    { head: m.portal_date({}, { locale }), cell: (line) => sayDays(line, locale) },
    {
      head: m.portal_place({}, { locale }),
      cell: ({ place }) => place?.name[locale] ?? m.portal_everywhere({}, { locale }),
    },
    {
      head: m.portal_organization({}, { locale }),
      cell: ({ organization }) => organization?.name[locale] ?? m.portal_parties_together({}, { locale }),
    },
    { head: m.portal_record({}, { locale }), cell: (line) => <RecordName line={line} locale={locale} /> },
    {
      head: m.portal_state({}, { locale }),
      cell: ({ state }) => <RecordState state={state} locale={locale} />,
    },
    {
      head: m.portal_value_in({ unit }, { locale }),
      numeric: true,
      cell: (line) => <RecordValue line={line} locale={locale} />,
    },
  ];
}

interface LineProps {
  readonly line: TraceLine;
  readonly locale: Locale;
}

function RecordName({ line: { recordType, seq, version }, locale }: LineProps) {
  return (
    <>
      {recordType === 'opening-balance'
        ? m.portal_opening_balance({}, { locale })
        : m.portal_activity({}, { locale })}
      <span className="aside">
        {m.portal_entry({ seq: styleNumber(seq, locale), version: styleNumber(version, locale) }, { locale })}
      </span>
    </>
  );
}

function RecordValue({ line, locale }: LineProps) {
  return (
    <>
      <strong>{styleNumber(line.value, locale)}</strong>
      {line.claims.map(({ organization, name, value }) => (
        <span key={organization} className="claim">
          {m.portal_claim({ name: name[locale], value: styleNumber(value, locale) }, { locale })}
        </span>
      ))}
    </>
  );
}
