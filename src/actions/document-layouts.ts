/** The layout settings of documents: which one holds for an organization, all that are set, and setting one. */

import type { Writer } from '../domain/access.ts';
import {
  type DocumentForm,
  type DocumentLayout,
  defaultLayouts,
  documentLayoutSchema,
} from '../domain/document-layout.ts';
import { Problem } from '../domain/problem.ts';
import { faultsOf } from '../domain/record.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { REGISTERS } from '../store/ledger.ts';
import { recordsOf } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { nearUnits } from './figure-question.ts';
import { reconcile } from './reconcile.ts';

/** The organization's own layout of that form, else the one set for everybody, else the default. */
export async function layoutOf(
  tx: Tx,
  organization: string | null,
  form: DocumentForm,
): Promise<DocumentLayout> {
  const set = (await recordsOf(tx, REGISTERS, 'document-layout')).map(({ body }) => body);
  const of = (whose: string | null) =>
    set.find((layout) => layout.form === form && layout.organization === whose);
  return (organization === null ? undefined : of(organization)) ?? of(null) ?? defaultLayouts[form];
}

/** Everything that is set, and the defaults where nothing is set for everybody. */
export function listLayouts(db: Database, writer: Writer): Promise<readonly DocumentLayout[]> {
  return read(db, writer, async (tx) => {
    const set = (await recordsOf(tx, REGISTERS, 'document-layout')).map(({ body }) => body);
    const taken = set.filter((layout) => layout.organization === null).map((layout) => layout.form);
    const defaults = Object.values(defaultLayouts).filter((layout) => !taken.includes(layout.form));
    return [...defaults, ...set];
  });
}

export interface LayoutSet {
  readonly layout: DocumentLayout;
  /** False where it stood so already. */
  readonly changed: boolean;
}

/** Throws `invalid-record` naming every fault, and `unknown-organization`. */
export async function setLayout(
  db: Database,
  writer: Writer,
  ask: { readonly layout: unknown },
): Promise<LayoutSet> {
  const parsed = documentLayoutSchema.safeParse(ask.layout);
  if (!parsed.success) throw new Problem('invalid-record', { faults: faultsOf(parsed.error) });
  const layout = parsed.data;
  const { organization, form } = layout;
  if (organization !== null) await wantOrganization(db, writer, organization);
  // One record for each organization and form, so that a later setting corrects the earlier one.
  const recordId = stableId('document-layout', organization ?? '', form);
  const { created, corrected } = await reconcile(db, writer, REGISTERS, [
    { recordType: 'document-layout', recordId, body: layout },
  ]);
  return { layout, changed: created + corrected > 0 };
}

function wantOrganization(db: Database, writer: Writer, code: string): Promise<void> {
  return read(db, writer, async (tx) => {
    const register = await (await openRegisters(db, tx)).organizations();
    if (register.rowsOf(code).length > 0) return;
    throw new Problem('unknown-organization', { code, near: nearUnits(register, code) });
  });
}
