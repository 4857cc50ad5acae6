/** The text that was checked, line by line, each figure marked by its verdict and linked to its row. */

import type { MatchView } from '../contract/checked-text.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { lineAnchor, listAnchor, markAnchor, rowAnchor } from './check-anchors.ts';
import type { CheckedSheet, Marked, Row } from './checked-sheet.ts';
import type { Piece } from './cut-text.ts';
import { sayVerdict } from './say-verdict.ts';

interface Props {
  readonly sheet: CheckedSheet;
  readonly locale: Locale;
}

export function MarkedText({ sheet, locale }: Props) {
  const [first] = sheet.nextDiffering.keys();
  return (
    <section className="marked" aria-labelledby="van-ban-ten">
      <h2 id="van-ban-ten">{m.portal_check_text_marked({}, { locale })}</h2>
      <p className="note screen-only">{m.portal_check_text_marked_hint({}, { locale })}</p>
      <p className="marked-ways screen-only">
        {first !== undefined && <a href={`#${markAnchor(first)}`}>{m.portal_check_first({}, { locale })}</a>}
        <a href={`#${listAnchor}`}>{m.portal_check_skip_text({}, { locale })}</a>
      </p>
      <div className="marked-sheet" lang="vi" dir="ltr">
        {sheet.lines.map(({ start, pieces }, line) => (
          <p key={start} id={lineAnchor(line)}>
            {pieces.map((piece, at) => (
              <PieceOfText key={at} piece={piece} sheet={sheet} locale={locale} />
            ))}
          </p>
        ))}
      </div>
      <LeftOut sheet={sheet} locale={locale} />
    </section>
  );
}

interface PieceProps extends Props {
  readonly piece: Piece<Marked>;
}

function PieceOfText({ piece: { text, stretch, isFirst }, sheet, locale }: PieceProps) {
  if (stretch?.row) return <MarkedFigure {...{ text, isFirst, sheet, locale }} row={stretch.row} />;
  return stretch ? <span className="suspect">{text}</span> : text;
}

interface FigureProps extends Props {
  readonly text: string;
  readonly row: Row;
  readonly isFirst: boolean;
}

function MarkedFigure({ text, row: { place, figure }, isFirst, sheet, locale }: FigureProps) {
  const { verdict } = figure;
  const next = sheet.nextDiffering.get(place);
  const mark = (
    <mark className={`finding finding-${verdict}`}>
      {text}
      <span className={`sign sign-${verdict}`} data-number={place + 1} aria-hidden="true" />
      <span className="unseen"> ({sayVerdict(verdict, locale)})</span>
    </mark>
  );
  if (!sheet.listed.has(place)) return mark;
  return (
    <>
      <a id={isFirst ? markAnchor(place) : undefined} className="marked-figure" href={`#${rowAnchor(place)}`}>
        {mark}
      </a>
      {isFirst && next !== undefined && (
        <a className="beside-figure next-differing screen-only" href={`#${markAnchor(next)}`}>
          <span aria-hidden="true">↓</span>
          <span className="unseen">{m.portal_check_next({}, { locale })}</span>
        </a>
      )}
      {isFirst && figure.matches.map((match) => <ToTrace key={match.trace} {...{ match, locale }} />)}
    </>
  );
}

/** The records behind what the ledger says of it, one click away; more than one where the figure may be several. */
function ToTrace({ match, locale }: { readonly match: MatchView } & Pick<Props, 'locale'>) {
  return (
    <a className="beside-figure to-trace screen-only" href={match.trace} title={match.name}>
      <span aria-hidden="true">→</span>
      <span className="unseen">
        {m.figure_where_from({}, { locale })} – {match.name}
      </span>
    </a>
  );
}

function LeftOut({ sheet: { unread, unmarked }, locale }: Props) {
  return (
    <>
      {unread > 0 && (
        <p className="note note-caution">
          {m.portal_check_left_text({ count: styleNumber(unread, locale) }, { locale })}
        </p>
      )}
      {unmarked > 0 && (
        <p className="note">
          {m.portal_check_left_marks({ count: styleNumber(unmarked, locale) }, { locale })}
        </p>
      )}
    </>
  );
}
