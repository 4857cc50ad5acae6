/** Directives page by page, each with what the parties answered and where it stands today. */
import type { DirectiveView } from '../contract/directive.ts';
import type { Writer } from '../domain/access.ts';
import { askedParties, directiveStatus } from '../domain/directive-status.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import type { Register } from '../domain/register.ts';
import { type Database, read } from '../store/connection.ts';
import {
  answersToDirectives,
  type DirectiveFilter,
  listDirectives as listRows,
} from '../store/directives.ts';
import type { TypedRecord } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { today } from './figure-question.ts';
import { seqKey } from './list-plans.ts';
import { nameOn } from './names.ts';
import { wantProgramme } from './want-programme.ts';
import { wantRecord } from './want-record.ts';

const LIST = 'directives';

/** In the order they were issued. Throws `unknown-programme` or `bad-cursor`. */
export function listDirectives(
  db: Database,
  writer: Writer,
  ask: PageAsk & DirectiveFilter & { readonly programme: string },
): Promise<Page<DirectiveView>> {
  const after = decodeCursor(LIST, seqKey, ask.cursor);
  const size = pageSize(ask);
  return read(db, writer, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    const organizations = await (await openRegisters(db, tx)).organizations();
    const rows = await listRows(tx, chain, { ...ask, today: today() }, { after, most: size + 1 });
    const { items, next } = pageOf(rows, size, LIST, ({ createdSeq }) => [createdSeq]);
    const answers = await answersToDirectives(
      tx,
      chain,
      items.map(({ id }) => id),
    );
    return { items: items.map((item) => viewOf(organizations, item, answers.get(item.id) ?? [])), next };
  });
}

/** Throws `unknown-record`. */
export function showDirective(
  db: Database,
  writer: Writer,
  ask: { readonly programme: string; readonly id: string },
): Promise<DirectiveView> {
  return read(db, writer, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    const organizations = await (await openRegisters(db, tx)).organizations();
    const directive = await wantRecord(tx, { chain }, 'directive', ask.id);
    const answers = await answersToDirectives(tx, chain, [directive.id]);
    return viewOf(organizations, directive, answers.get(directive.id) ?? []);
  });
}

function viewOf(
  organizations: Register,
  { id, version, seq, voided, body }: TypedRecord<'directive'>,
  answers: readonly TypedRecord<'directive-answer'>[],
): DirectiveView {
  const said = answers.map((answer) => answer.body);
  const asked = askedParties(body, said, today());
  return {
    ...{ id, version, seq, voided, body },
    from: nameOn(organizations, body.from, body.issuedOn),
    status: directiveStatus(asked),
    asked: asked.map(({ party, status, late }) => ({
      party: nameOn(organizations, party, body.issuedOn),
      ...{ status, late },
      answer: answerOf(answers.find((each) => each.body.party === party)),
    })),
  };
}

function answerOf(answer: TypedRecord<'directive-answer'> | undefined) {
  if (!answer) return null;
  const { id, version, seq, voided, body } = answer;
  return { id, version, seq, voided, body };
}
