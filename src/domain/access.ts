/** Who acts, and what they may do. The database asks the same questions again in its row security. */

/** `member` acts for an organization; `operator` is the person at the machine; `portal` is any reader. */
export type Actor =
  | { readonly kind: 'portal' }
  | { readonly kind: 'operator'; readonly author: string }
  | { readonly kind: 'member'; readonly organization: string; readonly author: string };

export type Writer = Exclude<Actor, { kind: 'portal' }>;

export const portalActor: Actor = { kind: 'portal' };

/** The organization an entry is signed with; the operator writes for the office that runs the machine. */
export const organizationOf = (writer: Writer): string =>
  writer.kind === 'member' ? writer.organization : 'operator';
