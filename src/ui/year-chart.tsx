/**
 * Yearly values as horizontal bars, drawn on the server with plain SVG attributes: the portal's Content Security
 * Policy forbids inline styles. The same values stand in a table below for those who do not see the picture.
 */
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import type { YearPoint } from '../contract/programme.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { DataTable } from './data-table.tsx';
import { sayNumber } from './figure-notes.tsx';

const WIDTH = 320;
const ROW = 30;
const YEAR_WIDTH = 46;
/** Room for the longest label beside the longest bar. */
const VALUE_WIDTH = 84;

interface Props {
  readonly name: string;
  readonly unit: string;
  readonly years: readonly YearPoint[];
  readonly locale: Locale;
}

export function YearChart({ name, unit, years, locale }: Props) {
  if (!years.some(({ value }) => value !== null)) return null;
  const said = (value: number | null) => sayNumber(value, locale);
  const title = m.figure_chart_title({ name, unit }, { locale });
  const desc = years.map(({ year, value }) => `${year}: ${said(value)}`).join('; ');
  return (
    <div className="year-chart">
      <YearBars years={years} said={said} title={title} desc={desc} />
      <details>
        <summary>{m.figure_chart_table({}, { locale })}</summary>
        <DataTable
          caption={title}
          rows={years}
          rowKey={({ year }) => String(year)}
          columns={[
            { head: m.figure_year({}, { locale }), cell: ({ year }) => year },
            { head: unit, numeric: true, cell: ({ value }) => said(value) },
          ]}
        />
      </details>
    </div>
  );
}

interface BarsProps {
  readonly years: readonly YearPoint[];
  readonly said: (value: number | null) => string;
  readonly title: string;
  readonly desc: string;
}

function YearBars({ years, said, title, desc }: BarsProps) {
  const id = useId();
  const height = years.length * ROW;
  const values = years.map(({ value }) => value ?? 0);
  const rows = scaleBand({ domain: years.map(({ year }) => year), range: [0, height], padding: 0.3 });
  const length = scaleLinear({
    domain: [Math.min(0, ...values), Math.max(0, ...values) || 1],
    range: [0, WIDTH - YEAR_WIDTH - VALUE_WIDTH],
  });
  const middle = rows.bandwidth() / 2;
  return (
    <svg
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{desc}</desc>
      {years.map(({ year, value }) => (
        <Group key={year} top={rows(year)}>
          <text className="chart-year" x={YEAR_WIDTH - 10} y={middle} dy="0.35em" textAnchor="end">
            {year}
          </text>
          <Group left={YEAR_WIDTH}>
            {value !== null && (
              <Bar
                className="chart-bar"
                x={length(Math.min(0, value))}
                width={Math.max(1, Math.abs(length(value) - length(0)))}
                height={rows.bandwidth()}
              />
            )}
            <text
              className={value === null ? 'chart-absent' : 'chart-value'}
              x={length(Math.max(0, value ?? 0)) + 8}
              y={middle}
              dy="0.35em"
            >
              {said(value)}
            </text>
          </Group>
        </Group>
      ))}
    </svg>
  );
}
