/** For which party somebody writes a report, and the change that says so. */
import type { Writer } from '../domain/access.ts';
import type { JsonObject } from '../domain/canonical.ts';
import type { Change } from '../domain/next-version.ts';
import type { ReportBody } from '../domain/programme.ts';
import type { Register } from '../domain/register.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { actingParty } from './acting-party.ts';

/** The person at the machine may write without naming a party; anyone else writes for one. Throws `not-a-party`. */
export function checkPen(
  row: ProgrammeRow,
  organizations: Register,
  writer: Writer,
  named: string | undefined,
): void {
  const organization = writer.kind === 'member' ? writer.organization : named;
  if (organization !== undefined) actingParty(row, organizations, organization);
}

export function reportChange(
  writer: Writer,
  body: ReportBody,
  { id, baseVersion, organization }: { id: string; baseVersion: number; organization: string | undefined },
): Change {
  const onBehalf = writer.kind === 'operator' && organization !== undefined;
  return {
    recordType: 'report',
    recordId: id,
    baseVersion,
    op: baseVersion === 0 ? 'create' : 'correct',
    body: body as unknown as JsonObject,
    capturedAt: new Date().toISOString(),
    ...(onBehalf ? { onBehalfOf: { organization, author: writer.author } } : {}),
  };
}
