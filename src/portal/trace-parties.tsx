/** The same figure as each party holds it, and how much of it each recorded. */
import type { Figure } from '../domain/figure.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { DataTable } from '../ui/data-table.tsx';
import { sayNumber } from '../ui/figure-notes.tsx';

export function TraceParties({ figure, locale }: { readonly figure: Figure; readonly locale: Locale }) {
  const unit = figure.unit[locale];
  if (figure.status !== 'known' || figure.byOrganization.length === 0) return null;
  return (
    <section aria-labelledby="cac-ben">
      <h2 id="cac-ben">{m.portal_by_party({}, { locale })}</h2>
      <DataTable
        caption={m.portal_by_party_caption({}, { locale })}
        rows={figure.byOrganization}
        rowKey={({ organization }) => organization}
        columns={[
          { head: m.portal_party({}, { locale }), cell: ({ name }) => name[locale] },
          {
            head: m.portal_party_value({ unit }, { locale }),
            numeric: true,
            cell: ({ value }) => sayNumber(value, locale),
          },
          {
            head: m.portal_party_recorded({ unit }, { locale }),
            numeric: true,
            cell: ({ recorded }) => sayNumber(recorded, locale),
          },
          {
            head: m.portal_party_records({}, { locale }),
            numeric: true,
            cell: ({ records }) => styleNumber(records, locale),
          },
        ]}
      />
    </section>
  );
}
