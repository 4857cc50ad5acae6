/** Asks about proposals one by one on a terminal; what was accepted is confirmed once at the end. */
import type { AdoptionView, ProposalView } from '../contract/adoption.ts';
import { m } from '../messages/messages.js';
import { headLine, proposalLines } from './adopt-lines.ts';
import type { Surroundings } from './command.ts';

export interface Answer {
  /** Empty when nothing is to be written. */
  readonly accept: readonly string[];
  readonly organization: string | undefined;
}

type Terminal = Pick<Surroundings, 'locale' | 'err'> & { readonly ask: NonNullable<Surroundings['ask']> };

const nothing: Answer = { accept: [], organization: undefined };

/** `organization`: the party that takes over, where the person has said it. */
export async function interview(
  view: AdoptionView,
  terminal: Terminal,
  organization: string | undefined,
): Promise<Answer> {
  const { locale, err, ask } = terminal;
  err(headLine(view, locale));
  const accepted: ProposalView[] = [];
  for (const proposal of view.proposals) {
    const excluded = accepted.some(({ rivals }) => rivals.includes(proposal.id));
    if (proposal.state !== 'open' || excluded) continue;
    err(`\n${proposalLines(proposal, locale).join('\n')}`);
    const answer = await choice(() => ask(m.cli_adopt_question({}, { locale })));
    if (answer === 'quit') return nothing;
    if (answer === 'yes') accepted.push(proposal);
  }
  const party =
    accepted.length === 0 ? undefined : (organization ?? (await whichParty(view, accepted, terminal)));
  if (party === undefined) return nothing;
  const sure = await choice(() => ask(m.cli_adopt_confirm({ count: accepted.length }, { locale })));
  return sure === 'yes' ? { accept: accepted.map(({ id }) => id), organization: party } : nothing;
}

/** In either language; the end of the input means to stop. */
async function choice(put: () => Promise<string | null>): Promise<'yes' | 'no' | 'quit'> {
  for (;;) {
    const answer = (await put())?.trim().toLowerCase();
    if (answer === undefined || /^(?:d|dừng|dung|q|quit)$/.test(answer)) return 'quit';
    if (/^(?:c|có|co|y|yes)$/.test(answer)) return 'yes';
    if (/^(?:k|không|khong|n|no)$/.test(answer)) return 'no';
  }
}

/** One of the programme, or of those just accepted for a new one. */
async function whichParty(
  { programme }: AdoptionView,
  accepted: readonly ProposalView[],
  { locale, ask }: Terminal,
): Promise<string | undefined> {
  const fresh = accepted.flatMap(({ kind, value }) =>
    kind === 'programme' && value.part === 'party' && value.organization ? [value.organization] : [],
  );
  const parties = programme?.parties ?? fresh;
  if (parties.length === 0) return '';
  for (;;) {
    const answer = (await ask(m.cli_adopt_as({ parties: parties.join(', ') }, { locale })))?.trim();
    if (answer === undefined) return undefined;
    if (parties.includes(answer)) return answer;
  }
}
