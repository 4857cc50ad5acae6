/** Directives page by page, each with what the parties answered and where it stands today. */
import type { DirectiveView } from '../contract/directive.ts';
import type { Writer } from '../domain/access.ts';
import { askedParties, directiveStatus } from '../domain/directive-status.ts';
import type { Page } from '../domain/page.ts';
import type { Register } from '../domain/register.ts';
import type { Database } from '../store/connection.ts';
import { type DirectiveFilter, listDirectives as listRows } from '../store/directives.ts';
import { recordsAboutEach, type TypedRecord } from '../store/records.ts';
import { today } from './figure-question.ts';
import { nameOn } from './names.ts';
import {
  asItStands,
  type ListAsk,
  listRecords,
  type RecordAsk,
  type Shelf,
  showRecord,
} from './record-list.ts';

/** In the order they were issued. Throws `unknown-programme` or `bad-cursor`. */
export const listDirectives = (
  db: Database,
  writer: Writer,
  ask: ListAsk & DirectiveFilter,
): Promise<Page<DirectiveView>> =>
  listRecords(db, writer, ask, {
    list: 'directives',
    rows: (tx, chain, page) => listRows(tx, chain, { ...ask, today: today() }, page),
    present,
  });

/** Throws `unknown-record`. */
export const showDirective = (db: Database, writer: Writer, ask: RecordAsk): Promise<DirectiveView> =>
  showRecord(db, writer, ask, 'directive', present);

async function present(
  { tx, chain, organizations }: Shelf,
  directives: readonly TypedRecord<'directive'>[],
): Promise<DirectiveView[]> {
  const ids = directives.map(({ id }) => id);
  const answers = await recordsAboutEach(tx, chain, 'directive-answer', ids);
  return directives.map((each) => viewOf(organizations, each, answers.get(each.id) ?? []));
}

function viewOf(
  organizations: Register,
  directive: TypedRecord<'directive'>,
  answers: readonly TypedRecord<'directive-answer'>[],
): DirectiveView {
  const { body } = directive;
  const said = answers.map((answer) => answer.body);
  const asked = askedParties(body, said, today());
  return {
    ...asItStands(directive),
    from: nameOn(organizations, body.from, body.issuedOn),
    status: directiveStatus(asked),
    asked: asked.map(({ party, status, late }) => ({
      party: nameOn(organizations, party, body.issuedOn),
      ...{ status, late },
      answer: answers.filter((each) => each.body.party === party).map(asItStands)[0] ?? null,
    })),
  };
}
