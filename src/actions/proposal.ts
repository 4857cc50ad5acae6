/** A proposal on its way to a person: named by its content, with what keeps it out and what it excludes. */
import type { ProposalView } from '../contract/adoption.ts';
import { type Locale, type Problem, sayProblem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import { stableId } from '../store/identity.ts';

type Each<View> = View extends ProposalView ? Pick<View, 'kind' | 'value'> : never;

export interface Draft {
  readonly of: Each<ProposalView>;
  readonly what: Words;
  readonly start: number;
  readonly end: number;
  readonly quotation: string;
  /** The ledger says so already. */
  readonly there: boolean;
  readonly problems: readonly Problem[];
  /** Drafts that share a ground exclude each other. */
  readonly grounds: readonly string[];
}

export interface Proposal extends Draft {
  readonly id: string;
  readonly state: ProposalView['state'];
  readonly rivals: readonly string[];
}

/** Each id once, in the order given. */
export function proposalsOf(drafts: readonly Draft[]): readonly Proposal[] {
  const byId = new Map<string, Draft>();
  for (const draft of drafts) if (!byId.has(idOf(draft))) byId.set(idOf(draft), draft);
  const grounds = idsByGround(byId);
  return [...byId].map(([id, draft]) => {
    const rivals = new Set(draft.grounds.flatMap((ground) => grounds.get(ground) ?? []));
    rivals.delete(id);
    const state = draft.there ? 'there' : draft.problems.length > 0 ? 'barred' : 'open';
    return { ...draft, id, state, rivals: [...rivals] };
  });
}

function idsByGround(byId: ReadonlyMap<string, Draft>): ReadonlyMap<string, readonly string[]> {
  const grounds = new Map<string, string[]>();
  for (const [id, draft] of byId)
    for (const ground of draft.grounds) grounds.set(ground, [...(grounds.get(ground) ?? []), id]);
  return grounds;
}

export function proposalView(proposal: Proposal, locale: Locale): ProposalView {
  const { id, of, what, quotation, start, end, state, problems, rivals } = proposal;
  const said = problems.map((problem) => {
    const { what: message, next } = sayProblem(problem, locale);
    return { code: problem.code, message, next };
  });
  return { id, ...of, what: what[locale], quotation, start, end, state, problems: said, rivals };
}

/** Of what is proposed and the words it stands in, not of where they stand or of what the ledger holds. */
function idOf({ of, quotation }: Draft): string {
  const {
    position: _,
    organization: _code,
    indicators: _known,
    ...said
  } = of.value as Record<string, unknown>;
  const name = stableId('proposal', of.kind, JSON.stringify(said), quotation);
  return `${of.kind === 'opening-balance' ? 'b' : of.kind.charAt(0)}-${name.slice(0, 8)}`;
}
