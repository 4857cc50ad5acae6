/** Proposals, and what came of them, as lines on a screen. */
import type { AdoptedView, AdoptionView, ProposalView } from '../contract/adoption.ts';
import { sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

export function adoptionLines(view: AdoptionView, locale: Locale): readonly string[] {
  const { proposals, warnings } = view;
  const of = (state: ProposalView['state']) => proposals.filter((proposal) => proposal.state === state);
  const section = (head: string, list: readonly ProposalView[]) =>
    list.length > 0 ? ['', head, ...list.flatMap((each) => proposalLines(each, locale))] : [];
  const [open, there, barred] = [of('open'), of('there'), of('barred')];
  return [
    headLine(view, locale),
    ...warnings,
    ...section(m.cli_adopt_open({ count: open.length }, { locale }), open),
    ...section(m.cli_adopt_there({ count: there.length }, { locale }), there),
    ...section(m.cli_adopt_barred({ count: barred.length }, { locale }), barred),
    ...(proposals.length === 0 ? [m.cli_adopt_none({}, { locale })] : []),
    ...(open.length > 0 ? ['', m.cli_adopt_hint({}, { locale })] : []),
  ];
}

export function headLine({ document, programme, period }: AdoptionView, locale: Locale): string {
  if (!programme) return m.cli_adopt_head_new({ document }, { locale });
  const said = period ? sayPeriod(period, locale) : m.cli_adopt_no_period({}, { locale });
  return m.cli_adopt_head({ document, number: programme.number, period: said }, { locale });
}

export function proposalLines(
  { id, what, quotation, problems, rivals, state }: ProposalView,
  locale: Locale,
): readonly string[] {
  const excluded =
    state === 'open' && rivals.length > 0 ? [m.cli_adopt_rivals({ ids: rivals.join(', ') }, { locale })] : [];
  const said = problems.map(({ message, next }) => `${message} ${next}`);
  const quoted = `“${quotation.replace(/\s+/g, ' ')}”`;
  return [`  ${id}  ${what}`, ...[quoted, ...excluded, ...said].map((line) => `      ${line}`)];
}

export function adoptedLines({ programme, written, there }: AdoptedView, locale: Locale): readonly string[] {
  const entries = written.map(({ seq, recordType, recordId: id, proposals }) =>
    m.cli_adopt_written(
      { seq, type: typeWords(recordType, locale), id, proposals: proposals.join(', ') },
      { locale },
    ),
  );
  const isNew = written.some(({ recordType }) => recordType === 'programme');
  return [
    ...entries,
    m.cli_adopt_done({ number: programme, count: written.length, there: there.length }, { locale }),
    ...(isNew ? [m.cli_adopt_next({ number: programme }, { locale })] : []),
  ];
}

function typeWords(recordType: string, locale: Locale): string {
  if (recordType === 'programme') return m.cli_adopt_programme({}, { locale });
  if (recordType === 'obligation') return m.cli_adopt_obligation({}, { locale });
  return m.cli_adopt_balance({}, { locale });
}
