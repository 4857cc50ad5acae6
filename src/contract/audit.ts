/** Who saw and did what, as administrators read it. */
import { z } from 'zod';
import { auditKinds } from '../domain/audit-event.ts';
import { line, pageQuery, pageView } from './named.ts';

export const auditView = z
  .strictObject({
    /** Position in the chain of the audit. */
    seq: z.int(),
    at: z.iso.datetime(),
    kind: z.enum(auditKinds),
    /** Id of the programme concerned. */
    programme: z.string().nullable(),
    about: z.string(),
    author: z.string(),
    organization: z.string(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditView = z.infer<typeof auditView>;

export const auditPage = pageView(auditView).meta({ id: 'AuditEvents' });

export const auditQuery = z.strictObject({ ...pageQuery, programme: line(100).optional() });
