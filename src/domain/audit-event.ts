/**
 * Who saw and did what beside the changes that the ledger holds anyway: sign-ins, exports, looks at protected data. Kept
 * as a hash chain of its own; administrators of the organizations concerned read it, nobody changes it.
 */
import { z } from 'zod';

export const auditKinds = [
  ...(['sign-in', 'sign-in-refused', 'sign-out', 'session-ended', 'password-changed'] as const),
  ...(['second-step-on', 'second-step-off', 'passkey-made', 'passkey-ended'] as const),
  ...([
    'invited',
    'invitation-taken',
    'role-changed',
    'access-ended',
    'api-key-made',
    'api-key-ended',
  ] as const),
  ...(['exported', 'protected-data-seen'] as const),
] as const;
export type AuditKind = (typeof auditKinds)[number];

export const auditEventSchema = z.strictObject({
  kind: z.enum(auditKinds),
  /** Id of the programme concerned; null where none is. */
  programme: z.string().min(1).max(100).nullable(),
  /** What it was about: the id of a record or account, the name of a key or document; no personal data. */
  about: z.string().max(300),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;
