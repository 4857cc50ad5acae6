/** Where a directive stands on a day: answered by all it asks, still open, or overdue. */
import type { CivilDate } from './civil-date.ts';
import type { Directive, DirectiveAnswer } from './directive.ts';
import type { Words } from './words.ts';

export const directiveStatuses = ['open', 'answered', 'overdue'] as const;
export type DirectiveStatus = (typeof directiveStatuses)[number];

export const directiveStatusWords: Readonly<Record<DirectiveStatus, Words>> = {
  open: { vi: 'chờ trả lời', en: 'open' },
  answered: { vi: 'đã trả lời', en: 'answered' },
  overdue: { vi: 'quá hạn trả lời', en: 'overdue' },
};

export interface AskedParty {
  readonly party: string;
  readonly status: DirectiveStatus;
  /** Answered after the deadline, or not yet though it has passed. */
  readonly late: boolean;
}

/** Each party that is asked, in the order of the directive. The deadline's day itself is in time. */
export function askedParties(
  { to, deadline }: Pick<Directive, 'to' | 'deadline'>,
  answers: readonly Pick<DirectiveAnswer, 'party' | 'on'>[],
  today: CivilDate,
): readonly AskedParty[] {
  return to.map((party) => {
    const answer = answers.find((each) => each.party === party);
    const late = deadline !== null && deadline < (answer?.on ?? today);
    return { party, status: answer ? 'answered' : late ? 'overdue' : 'open', late };
  });
}

/** One that is overdue makes the whole overdue; it is answered only when all have. */
export function directiveStatus(asked: readonly AskedParty[]): DirectiveStatus {
  if (asked.some(({ status }) => status === 'overdue')) return 'overdue';
  return asked.some(({ status }) => status === 'open') ? 'open' : 'answered';
}
