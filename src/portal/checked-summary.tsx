/** What the check found, in one sentence and a bar; the legend leads to the figures of each verdict. */
import type { CheckedText } from '../contract/checked-text.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { groupAnchor } from './check-anchors.ts';
import type { RowGroup } from './checked-sheet.ts';
import { titleVerdict } from './say-verdict.ts';

interface Props {
  readonly groups: readonly RowGroup[];
  readonly locale: Locale;
}

export function CheckedSummary({ checked, groups, locale }: Props & { readonly checked: CheckedText }) {
  const all = checked.figures.length;
  if (all === 0) return <p className="lead">{m.portal_check_no_figures({}, { locale })}</p>;
  const said = (count: number) => styleNumber(count, locale);
  const { matches, differs } = checked.counts;
  return (
    <>
      <p className="lead">
        {m.portal_check_summary(
          {
            ...{ all: said(all), matches: said(matches), differs: said(differs) },
            noRecord: said(checked.counts['no-record']),
            notComparable: said(checked.counts['not-comparable']),
            notAResult: said(checked.counts['not-a-result']),
          },
          { locale },
        )}
      </p>
      <Bar groups={groups} all={all} />
      <Legend groups={groups} locale={locale} />
    </>
  );
}

function Bar({ groups, all }: Pick<Props, 'groups'> & { readonly all: number }) {
  const percent = (count: number) => `${((100 * count) / all).toFixed(3)}%`;
  const before = (at: number) => groups.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return (
    <svg className="tally-bar" aria-hidden="true" focusable="false">
      {groups.map(({ verdict, count }, at) => (
        <rect
          key={verdict}
          className={`tally-${verdict}`}
          x={percent(before(at))}
          width={percent(count)}
          height="100%"
        />
      ))}
    </svg>
  );
}

function Legend({ groups, locale }: Props) {
  return (
    <ul className="tally">
      {groups.map(({ verdict, count }) => {
        const words = (
          <>
            <span className={`sign sign-${verdict}`} aria-hidden="true" />
            <strong>{styleNumber(count, locale)}</strong> <span>{titleVerdict(verdict, locale)}</span>
          </>
        );
        return (
          <li key={verdict}>
            {count > 0 ? <a href={`#${groupAnchor(verdict)}`}>{words}</a> : <span>{words}</span>}
          </li>
        );
      })}
    </ul>
  );
}
