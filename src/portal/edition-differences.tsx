/** Figures that say something else now than when the edition was signed, with the entries between. */
import type { EditionView, SignatureView } from '../contract/edition.ts';
import { todayIn } from '../domain/civil-date.ts';
import type { LaterEntry } from '../domain/edition.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { DataTable } from '../ui/data-table.tsx';

type Line = EditionView['differences'][number];

interface Props {
  readonly lines: readonly Line[];
  /** By whose names the organizations of entries are called. */
  readonly parties: readonly SignatureView[];
  readonly locale: Locale;
}

export function EditionDifferences({ lines, parties, locale }: Props) {
  if (lines.length === 0) return <p className="note">{m.portal_edition_same({}, { locale })}</p>;
  return (
    <section className="note note-caution" aria-labelledby="khac-luc-ky">
      <h2 id="khac-luc-ky">{m.portal_differences({}, { locale })}</h2>
      <p>{m.portal_differences_note({}, { locale })}</p>
      <DifferenceTable
        {...{ lines, parties, locale }}
        caption={m.portal_differences_caption({ count: styleNumber(lines.length, locale) }, { locale })}
        now={m.portal_now({}, { locale })}
      />
    </section>
  );
}

export function DifferenceTable({
  lines,
  parties,
  locale,
  caption,
  now,
}: Props & { readonly caption: string; readonly now: string }) {
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        {
          head: m.portal_figure({}, { locale }),
          cell: ({ name, unit }) => `${name[locale]} (${unit[locale]})`,
        },
        { head: m.portal_as_signed({}, { locale }), numeric: true, cell: ({ signed }) => signed.text },
        { head: now, numeric: true, cell: ({ live }) => <strong>{live.text}</strong> },
      ]}
      detail={({ entries }) => <Entries entries={entries} parties={parties} locale={locale} />}
    />
  );
}

function Entries({
  entries,
  parties,
  locale,
}: Omit<Props, 'lines'> & { readonly entries: readonly LaterEntry[] }) {
  const nameOf = (code: string) =>
    parties.flatMap(({ party, organization }) => [party, organization]).find((each) => each.code === code)
      ?.name[locale] ?? code;
  return (
    <ul className="later-entries">
      {entries.map(({ seq, organization, recordedAt }) => (
        <li key={seq}>
          {m.portal_later_entry(
            {
              seq: styleNumber(seq, locale),
              organization: nameOf(organization),
              day: styleDate(todayIn(new Date(recordedAt)), locale),
            },
            { locale },
          )}
        </li>
      ))}
    </ul>
  );
}
