/** `/loi-moi/:token`: the page of an invitation. Whoever takes it is signed in at once. */
import type { Context, Hono } from 'hono';
import { signIn } from '../../accounts/sign-in.ts';
import { showInvitation, takeUpInvitation } from '../../actions/invitations.ts';
import { organizationNames } from '../../actions/organization-names.ts';
import type { Problem } from '../../domain/problem.ts';
import { accountPath, address, signInPath } from '../addresses.ts';
import { type Face, goOn, problemOf, readForm, show, whoAsks } from './face.ts';
import { InvitationPage } from './invitation-page.tsx';

export function serveInvitations(portal: Hono, face: Face): void {
  const { accounts, locale } = face;
  const path = address(locale, '/loi-moi/:token');

  async function page(
    c: Context,
    given: { readonly name: string; readonly email: string } | null,
    problem: Problem | null,
  ) {
    const token = c.req.param('token') ?? '';
    const invitation = await showInvitation(accounts, token);
    const who = await whoAsks(c, face);
    const isKnown = who !== null && who.email === invitation.email && invitation.resets === null;
    const nameOf = await organizationNames(accounts.db);
    const organization = invitation.organization && nameOf(invitation.organization)[locale];
    const shown = given ?? { name: invitation.name ?? '', email: '' };
    const props = { locale, token, invitation, organization, isKnown, given: shown, problem };
    return show(c, <InvitationPage {...props} />, problem);
  }

  portal.get(path, (c) => page(c, null, null));

  portal.post(path, async (c) => {
    const form = await readForm(c);
    const given = { name: form('ten'), email: form('thu') };
    const who = await whoAsks(c, face);
    const password = form('mat-khau-moi');
    const taking = takeUpInvitation(accounts, { token: c.req.param('token') ?? '', ...given, password, who });
    const problem = await problemOf(taking);
    if (problem) return page(c, given, problem);
    const { email } = await taking;
    if (who?.email === email) return goOn(c, address(locale, accountPath));
    const came = await signIn(accounts, c.req.raw.headers, { email, password });
    const next = came.wantsCode ? `${signInPath}/buoc-hai` : accountPath;
    return goOn(c, address(locale, next), came.headers);
  });
}
