/** `user invite|list|end|reset`: people who have an account, managed by the person at the machine. */
import { roleWords } from '../accounts/role-words.ts';
import {
  type InvitationMade,
  invitePasswordReset,
  invitePerson,
  listInvitations,
} from '../actions/invitations.ts';
import { organizationNames } from '../actions/organization-names.ts';
import { changeRoles, endAccount, listKept } from '../actions/people.ts';
import { machineKeeper } from '../actions/people-keeper.ts';
import { type Role, roles } from '../domain/access.ts';
import { styleDate } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, type Parsed, textOption, usage, wantOption, withSession } from './command.ts';

const text = { type: 'string' } as const;
const emailOf = (parsed: Parsed): string => parsed.positionals[0] ?? '';

export const userInviteCommand: Command = {
  name: 'user invite',
  help: (locale) => m.cli_user_invite_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { organization: text, role: text, name: text },
  run: async (around, parsed) => {
    const { locale } = around;
    const ask = {
      ...{ email: emailOf(parsed), name: textOption(parsed, 'name'), locale },
      ...{ organization: wantOption(parsed, 'organization'), roles: rolesOption(parsed) },
    };
    const made = await withSession(around, async (session) =>
      invitePerson(await around.openAccounts(session), machineKeeper, ask),
    );
    return { json: made, lines: madeLines(made, locale) };
  },
};

export const userResetCommand: Command = {
  name: 'user reset',
  help: (locale) => m.cli_user_reset_help({}, { locale }),
  words: { least: 1, most: 1 },
  run: async (around, parsed) => {
    const { locale } = around;
    const made = await withSession(around, async (session) =>
      invitePasswordReset(await around.openAccounts(session), machineKeeper, {
        email: emailOf(parsed),
        locale,
      }),
    );
    return { json: made, lines: madeLines(made, locale) };
  },
};

const madeLines = ({ link, email }: InvitationMade, locale: Locale): string[] =>
  link === null
    ? [m.cli_user_sent({ email: email ?? '' }, { locale })]
    : [m.cli_user_link({ email: email ?? '' }, { locale }), link];

export const userListCommand: Command = {
  name: 'user list',
  help: (locale) => m.cli_user_list_help({}, { locale }),
  options: { organization: text },
  run: async (around, parsed) => {
    const { locale } = around;
    const organization = textOption(parsed, 'organization') ?? null;
    const keeper = { ...machineKeeper, organization };
    return withSession(around, async (session) => {
      const accounts = await around.openAccounts(session);
      const nameOf = await organizationNames(session.db);
      const people = await listKept(accounts, keeper);
      const invited = await listInvitations(accounts, keeper);
      const held = (code: string | null, of: readonly Role[]) =>
        code === null
          ? m.people_keeps_house({}, { locale })
          : `${nameOf(code)[locale]}: ${of.map((role) => roleWords(role, locale)).join(', ')}`;
      const lines = people.flatMap(({ name, email, memberships, keepsHouse, isExample }) => [
        isExample ? name : `${name} <${email}>`,
        ...(keepsHouse ? [`  ${held(null, [])}`] : []),
        ...memberships.map((each) => `  ${held(each.organization, each.roles)}`),
      ]);
      const waiting = invited.map(({ email, organization: code, roles: of, expiresAt }) => {
        const until = styleDate(expiresAt.toISOString().slice(0, 10), locale);
        return m.cli_user_invited({ email: email ?? '–', held: held(code, of), until }, { locale });
      });
      const all = [...lines, ...waiting];
      return { json: { people, invited }, lines: all.length > 0 ? all : [m.cli_users_none({}, { locale })] };
    });
  },
};

export const userEndCommand: Command = {
  name: 'user end',
  help: (locale) => m.cli_user_end_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { organization: text },
  run: async (around, parsed) => {
    const { locale } = around;
    const organization = textOption(parsed, 'organization');
    const person = emailOf(parsed);
    await withSession(around, async (session) => {
      const accounts = await around.openAccounts(session);
      if (organization === undefined) await endAccount(accounts, machineKeeper, person);
      else await changeRoles(accounts, machineKeeper, { person, organization, roles: [] });
    });
    return { json: { person, organization }, lines: [m.cli_user_ended({ email: person }, { locale })] };
  },
};

function rolesOption(parsed: Parsed): readonly Role[] {
  return wantOption(parsed, 'role')
    .split(',')
    .map((each) => {
      const role = roles.find((known) => known === each.trim());
      if (!role) throw usage(`--role “${each}”: ${roles.join(' | ')}`);
      return role;
    });
}
