/** A superior asks the parties for something, changes or recalls what it asked; a party that is asked answers. */
import type { DirectiveDraft } from '../contract/directive.ts';
import type { Writer } from '../domain/access.ts';
import { type Directive, type DirectiveAnswer, directiveSchema } from '../domain/directive.ts';
import { near } from '../domain/fold.ts';
import { Problem } from '../domain/problem.ts';
import { faultsOf } from '../domain/record.ts';
import { lineOf } from '../domain/standing.ts';
import { type Database, read } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordOf } from '../store/records.ts';
import { today } from './figure-question.ts';
import {
  type ActIn,
  type ChangeOn,
  changeOf,
  type Desk,
  nameIn,
  openProgramme,
  partyOf,
  wantRole,
} from './programme-desk.ts';
import { wantStanding } from './want-record.ts';

/** By a supervisor above a party. Throws `role-needed`, `unknown-organization` (no such party), `invalid-record`. */
export async function issueDirective(
  db: Database,
  writer: Writer,
  ask: ActIn & { readonly id?: string | undefined; readonly directive: DirectiveDraft },
): Promise<Receipt> {
  const desk = await read(db, writer, (tx) => openProgramme(db, tx, writer, ask));
  wantRole(desk, 'directive');
  const body = soundDirective(desk, ask.directive);
  const [receipt] = await append(db, writer, desk.chain, [changeOf(desk, 'directive', { id: ask.id, body })]);
  return receipt as Receipt;
}

/** By the organization that issued it, or its successor. Throws `not-your-directive`. */
export const changeDirective = (
  db: Database,
  writer: Writer,
  ask: ChangeOn & { readonly directive: DirectiveDraft },
): Promise<Receipt> =>
  stepDirective(db, writer, ask, 'correct', (desk, before) => {
    return { ...soundDirective(desk, ask.directive), from: before.from };
  });

export const recallDirective = (db: Database, writer: Writer, ask: ChangeOn): Promise<Receipt> =>
  stepDirective(db, writer, ask, 'void', (_desk, before) => before);

async function stepDirective(
  db: Database,
  writer: Writer,
  ask: ChangeOn,
  op: 'correct' | 'void',
  next: (desk: Desk, before: Directive) => Directive,
): Promise<Receipt> {
  const { desk, id, before } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'directive');
    const { id, body } = await wantStanding(tx, desk, 'directive', ask.id);
    return { desk, id, before: body };
  });
  if (!lineOf(desk.organizations, desk.organization).has(before.from)) {
    throw new Problem('not-your-directive', { organization: nameIn(desk.organizations, before.from) });
  }
  const { baseVersion, strict } = ask;
  const step = { id, baseVersion, strict, op, body: next(desk, before) };
  const [receipt] = await append(db, writer, desk.chain, [changeOf(desk, 'directive', step)]);
  return receipt as Receipt;
}

function soundDirective(desk: Desk, draft: DirectiveDraft): Directive {
  const parsed = directiveSchema.safeParse({ ...draft, from: desk.organization });
  if (!parsed.success) throw new Problem('invalid-record', { faults: faultsOf(parsed.error) });
  const parties = desk.row.body.parties.map((party) => party.organization);
  const stray = parsed.data.to.find((party) => !parties.includes(party));
  if (stray !== undefined)
    throw new Problem('unknown-organization', { code: stray, near: near(stray, parties) });
  return { ...parsed.data, to: [...new Set(parsed.data.to)] };
}

/** In the place of the party’s earlier answer. Throws `not-asked`, `not-a-party`, `role-needed`. */
export async function answerDirective(
  db: Database,
  writer: Writer,
  ask: ActIn & Pick<DirectiveAnswer, 'about' | 'state' | 'text'> & { readonly on?: string | undefined },
): Promise<Receipt> {
  const { desk, change } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'directive-answer');
    const party = partyOf(desk);
    const { id: about, body } = await wantStanding(tx, desk, 'directive', ask.about);
    if (!body.to.includes(party)) {
      throw new Problem('not-asked', { parties: body.to.map((code) => nameIn(desk.organizations, code)) });
    }
    const id = stableId('directive-answer', about, party);
    const earlier = await recordOf(tx, desk.chain, 'directive-answer', id);
    const { state, text, on = today() } = ask;
    const step = { id, baseVersion: earlier?.version ?? 0, body: { about, party, state, text, on } };
    return { desk, change: changeOf(desk, 'directive-answer', step) };
  });
  const [receipt] = await append(db, writer, desk.chain, [change]);
  return receipt as Receipt;
}
