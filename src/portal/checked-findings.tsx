/** What a careful reader of the whole text would say: where it contradicts itself, what it leaves out, what is misspelt. */
import type { CheckedText } from '../contract/checked-text.ts';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { address, programmePath } from './addresses.ts';
import { lineAnchor, markAnchor, rowAnchor } from './check-anchors.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import { sayWarningKind } from './say-verdict.ts';

interface Props {
  readonly checked: CheckedText;
  readonly sheet: CheckedSheet;
  readonly locale: Locale;
}

export function Contradictions({ checked, sheet, locale }: Props) {
  const shown = checked.contradictions.slice(0, SHOWN);
  if (shown.length === 0) return <p className="note">{m.portal_check_no_contradictions({}, { locale })}</p>;
  return (
    <section className="contradictions" aria-labelledby="trai-nhau">
      <h2 id="trai-nhau">{m.portal_check_contradictions({}, { locale })}</h2>
      <ul>
        {shown.map(({ message, figures }) => (
          <li key={message + figures.join()}>
            {message}
            <span className="aside">
              {figures.slice(0, SHOWN).map((place) => (
                <FigureLink key={place} {...{ place, checked, sheet }} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <More count={checked.contradictions.length - shown.length} locale={locale} />
    </section>
  );
}

/** More than this is not read, and would only fill the page. */
const SHOWN = 100;

function FigureLink({ place, checked, sheet }: Omit<Props, 'locale'> & { readonly place: number }) {
  const figure = checked.figures[place];
  if (!figure) return null;
  const words = <bdi lang="vi">“{figure.text.slice(0, 80)}”</bdi>;
  const anchor = sheet.marked.has(place) && sheet.listed.has(place) ? markAnchor(place) : rowAnchor(place);
  return <>{sheet.listed.has(place) ? <a href={`#${anchor}`}>{words}</a> : words} </>;
}

export function Silence({ checked: { silent, programme }, locale }: Omit<Props, 'sheet'>) {
  if (silent.length === 0) return <p className="note">{m.portal_check_none_silent({}, { locale })}</p>;
  const path = address(locale, programmePath(programme.slug));
  return (
    <section className="silent" aria-labelledby="im-lang">
      <h2 id="im-lang">{m.portal_check_silent({}, { locale })}</h2>
      <ul>
        {silent.map(({ position, title, mentioned }) => (
          <li key={position}>
            <a href={`${path}#noi-dung-${position}`}>{title}</a>
            <span className="aside">
              {mentioned
                ? m.portal_check_mentioned({}, { locale })
                : m.portal_check_not_mentioned({}, { locale })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Spelling({ sheet: { warnings, moreWarnings }, locale }: Pick<Props, 'sheet' | 'locale'>) {
  if (warnings.length === 0) return null;
  return (
    <section className="spelling" aria-labelledby="chinh-ta">
      <h2 id="chinh-ta">{m.portal_check_spelling({}, { locale })}</h2>
      <p className="note">{m.portal_check_spelling_note({}, { locale })}</p>
      <ul>
        {warnings.map(({ warning: { start, text, suggestion, kind }, line }) => {
          const words = <bdi lang="vi">“{text.slice(0, 120)}”</bdi>;
          return (
            <li key={`${start} ${kind}`}>
              {line === null ? words : <a href={`#${lineAnchor(line)}`}>{words}</a>}{' '}
              {suggestion !== '' && m.portal_check_spelling_maybe({ suggestion }, { locale })}
              <span className="aside">{sayWarningKind(kind, locale)}</span>
            </li>
          );
        })}
      </ul>
      <More count={moreWarnings} locale={locale} />
    </section>
  );
}

function More({ count, locale }: { readonly count: number; readonly locale: Locale }) {
  if (count === 0) return null;
  return (
    <p className="note">{m.portal_check_left_warnings({ count: styleNumber(count, locale) }, { locale })}</p>
  );
}
