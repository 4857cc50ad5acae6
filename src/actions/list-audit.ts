/** Who saw and did what: for administrators of the organizations concerned, and for the person at the machine. */
import { z } from 'zod';
import type { AuditView } from '../contract/audit.ts';
import type { Writer } from '../domain/access.ts';
import { roleWords } from '../domain/access-words.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import { Problem } from '../domain/problem.ts';
import { readAudit } from '../store/audit.ts';
import { type Database, read } from '../store/connection.ts';
import { wantProgramme } from './want-programme.ts';

const LIST = 'audit';

/** Newest first. Throws `role-needed`, `unknown-programme` and `bad-cursor`. */
export function listAudit(
  db: Database,
  writer: Writer,
  ask: PageAsk & { readonly programme?: string | undefined },
): Promise<Page<AuditView>> {
  if (writer.kind === 'member' && !writer.roles.includes('administrator'))
    throw new Problem('role-needed', { type: 'audit-event', needed: roleWords.administrator });
  const [before] = decodeCursor(LIST, z.tuple([z.int().positive()]), ask.cursor) ?? [null];
  return read(db, writer, async (tx) => {
    const programme = ask.programme === undefined ? null : (await wantProgramme(tx, ask.programme)).id;
    const rows = await readAudit(tx, { before, programme, most: pageSize(ask) + 1 });
    const { items, next } = pageOf(rows, pageSize(ask), LIST, ({ seq }) => [seq]);
    return {
      items: items.map(({ seq, body, author, organization, recordedAt }) => {
        return { seq, at: recordedAt.toISOString(), ...body, author, organization };
      }),
      next,
    };
  });
}
