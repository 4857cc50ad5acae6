/** The people of an organization on the wire: who there is, whom a link waits for, and what they may do. */
import { z } from 'zod';
import { roles } from '../domain/access.ts';
import { line, pageQuery, pageView } from './named.ts';

const role = z.enum(roles);
const email = z.string().min(3).max(254);

export const userView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    /** Whether they manage the accounts of every organization. */
    keepsHouse: z.boolean(),
    /** Invented, for the examples. */
    isExample: z.boolean(),
    memberships: z
      .array(z.strictObject({ organization: z.string(), roles: z.array(role).readonly() }))
      .readonly(),
  })
  .meta({ id: 'User' });
export const userPage = pageView(userView).meta({ id: 'Users' });
export const userQuery = z.strictObject({ ...pageQuery, role: role.optional() });

export const newInvitationBody = z
  .strictObject({
    email,
    name: line(100).optional(),
    organization: line(100),
    roles: z.array(role).min(1).max(roles.length),
  })
  .meta({ id: 'NewInvitation' });

export const invitationMadeView = z
  .strictObject({
    /** Works once; null when it went by e-mail. */
    link: z.string().nullable(),
    email: z.string().nullable(),
    organization: z.string().nullable(),
    roles: z.array(role).readonly(),
  })
  .meta({ id: 'InvitationMade' });

export const invitationView = z
  .strictObject({
    id: z.uuid(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    organization: z.string().nullable(),
    roles: z.array(role).readonly(),
  })
  .meta({ id: 'Invitation' });
export const invitationPage = pageView(invitationView).meta({ id: 'Invitations' });
export const invitationQuery = z.strictObject(pageQuery);

export const withdrawalBody = z.strictObject({ email }).meta({ id: 'InvitationWithdrawal' });
export const withdrawnView = z.strictObject({ ended: z.int() }).meta({ id: 'InvitationsEnded' });

/** In the place of what they may do now; none: they leave the organization. */
export const membershipBody = z
  .strictObject({ organization: line(100), roles: z.array(role).max(roles.length) })
  .meta({ id: 'Membership' });
export const membershipView = z
  .strictObject({ person: z.string(), organization: z.string(), roles: z.array(role).readonly() })
  .meta({ id: 'MembershipChanged' });
