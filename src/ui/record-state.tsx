/** Where a record stands between the partners, in words first: colour alone would not reach every reader. */
import type { AnswerState } from '../domain/figure.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

const said: Record<AnswerState, (locale: Locale) => string> = {
  waiting: (locale) => m.figure_state_waiting({}, { locale }),
  confirmed: (locale) => m.figure_state_confirmed({}, { locale }),
  disputed: (locale) => m.figure_state_disputed({}, { locale }),
};

export function RecordState({ state, locale }: { readonly state: AnswerState; readonly locale: Locale }) {
  return <span className={`state state-${state}`}>{said[state](locale)}</span>;
}
