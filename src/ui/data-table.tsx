/** A table; one of more than two columns becomes a block a row on a phone, each cell led by its column's name. */
import { Fragment, type ReactNode } from 'react';

export interface Column<Row> {
  readonly head: string;
  readonly numeric?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What needs the whole width below a row; null for none. */
  readonly detail?: (row: Row) => ReactNode;
}

export function DataTable<Row>({ caption, columns, rows, rowKey, detail }: Props<Row>) {
  return (
    <table className={columns.length > 2 ? 'data-table stacks' : 'data-table'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, numeric }) => (
            <th key={head} scope="col" className={numeric ? 'numeric' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const more = detail?.(row) ?? null;
          return (
            <Fragment key={rowKey(row)}>
              <tr className={more === null ? undefined : 'has-detail'}>
                {columns.map(({ head, numeric, cell }) => (
                  <td key={head} data-label={head} className={numeric ? 'numeric' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
              {more !== null && (
                <tr className="detail">
                  <td colSpan={columns.length}>{more}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
