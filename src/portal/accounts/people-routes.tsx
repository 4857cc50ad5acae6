/** `/nguoi-dung`: inviting people, their roles, and the end of them. */
import type { Context, Hono } from 'hono';
import {
  type InvitationMade,
  invitePerson,
  listInvitations,
  withdrawInvitation,
} from '../../actions/invitations.ts';
import { organizationNames, presentOrganizations } from '../../actions/organization-names.ts';
import { changeRoles, listKept } from '../../actions/people.ts';
import { type Keeper, keeperOf } from '../../actions/people-keeper.ts';
import { roles as allRoles, type Role } from '../../domain/access.ts';
import type { Problem } from '../../domain/problem.ts';
import { address, peoplePath } from '../addresses.ts';
import { askToSignIn, type Face, goOn, problemOf, readChoices, readForm, show, whoAsks } from './face.ts';
import { PeoplePage, type PeoplePageProps } from './people-page.tsx';

interface Told {
  readonly given?: PeoplePageProps['given'];
  readonly problem?: Problem | null;
  readonly made?: InvitationMade;
}

async function peoplePage(c: Context, face: Face, keeper: Keeper, told: Told = {}): Promise<Response> {
  const { accounts, locale } = face;
  const { problem = null, made = null } = told;
  const choices = (await presentOrganizations(accounts.db)).filter(
    ({ code }) => keeper.organization === null || code === keeper.organization,
  );
  const props = {
    ...{ locale, choices, problem, made },
    given: told.given ?? { email: '', name: '', organization: choices[0]?.code ?? '' },
    people: await listKept(accounts, keeper),
    invited: await listInvitations(accounts, keeper),
    nameOf: await organizationNames(accounts.db),
  };
  return show(c, <PeoplePage {...props} />, problem);
}

const readRoles = async (c: Context): Promise<readonly Role[]> => {
  const chosen = await readChoices(c, 'vai-tro');
  return allRoles.filter((role) => chosen.includes(role));
};

export function servePeople(portal: Hono, face: Face): void {
  const { accounts, locale } = face;
  const base = address(locale, peoplePath);

  /** For keepers alone. */
  function kept(
    method: 'get' | 'post',
    path: string,
    act: (c: Context, keeper: Keeper) => Promise<Response>,
  ) {
    portal[method](path, async (c) => {
      const who = await whoAsks(c, face);
      return who ? act(c, keeperOf(who)) : askToSignIn(c, face);
    });
  }

  kept('get', base, (c, keeper) => peoplePage(c, face, keeper));

  // The link is shown once, so the page is the answer itself.
  kept('post', `${base}/moi`, async (c, keeper) => {
    const form = await readForm(c);
    const given = { email: form('thu'), name: form('ten'), organization: form('co-quan') };
    const inviting = invitePerson(accounts, keeper, { ...given, roles: await readRoles(c), locale });
    const problem = await problemOf(inviting);
    return peoplePage(c, face, keeper, problem ? { given, problem } : { made: await inviting });
  });

  kept('post', `${base}/vai-tro`, async (c, keeper) => {
    const form = await readForm(c);
    const ask = { person: form('nguoi'), organization: form('co-quan'), roles: await readRoles(c) };
    const problem = await problemOf(changeRoles(accounts, keeper, ask));
    return problem ? peoplePage(c, face, keeper, { problem }) : goOn(c, base);
  });

  kept('post', `${base}/thu-hoi`, async (c, keeper) => {
    const problem = await problemOf(withdrawInvitation(accounts, keeper, (await readForm(c))('thu')));
    return problem ? peoplePage(c, face, keeper, { problem }) : goOn(c, base);
  });
}
