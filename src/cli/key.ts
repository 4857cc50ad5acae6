/** `key new|list|revoke`: the signing keys of organizations. */
import { type KeyView, listKeys, makeKey, revokeKey } from '../actions/signing-keys.ts';
import { styleDate } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, wantOption, withSession } from './command.ts';
import { dayOption } from './sign-options.ts';

const text = { type: 'string' } as const;

export const keyNewCommand: Command = {
  name: 'key new',
  help: (locale) => m.cli_key_new_help({}, { locale }),
  options: { organization: text, from: text },
  run: async (around, parsed) => {
    const ask = {
      organization: wantOption(parsed, 'organization'),
      from: dayOption(parsed, 'from'),
      secret: around.secret,
    };
    const key = await withSession(around, ({ db }) => makeKey(db, operator, ask));
    return { json: key, lines: keyLines(key, around.locale) };
  },
};

export const keyListCommand: Command = {
  name: 'key list',
  help: (locale) => m.cli_key_list_help({}, { locale }),
  options: { organization: text },
  run: async (around, parsed) => {
    const ask = { organization: textOption(parsed, 'organization') };
    const keys = await withSession(around, ({ db }) => listKeys(db, operator, ask));
    const { locale } = around;
    const lines = keys.flatMap((key) => keyLines(key, locale));
    return { json: keys, lines: lines.length > 0 ? lines : [m.cli_keys_none({}, { locale })] };
  },
};

export const keyRevokeCommand: Command = {
  name: 'key revoke',
  help: (locale) => m.cli_key_revoke_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { reason: text, on: text },
  run: async (around, parsed) => {
    const ask = {
      id: parsed.positionals[0] ?? '',
      reason: wantOption(parsed, 'reason'),
      on: dayOption(parsed, 'on'),
    };
    const key = await withSession(around, ({ db }) => revokeKey(db, operator, ask));
    return { json: key, lines: keyLines(key, around.locale) };
  },
};

function keyLines(
  { id, name, organization, fingerprint, from, until, state }: KeyView,
  locale: Locale,
): string[] {
  const days = [
    m.cli_from_day({ day: styleDate(from, locale) }, { locale }),
    until ? m.cli_until_day({ day: styleDate(until, locale) }, { locale }) : '',
  ].filter(Boolean);
  const said = {
    valid: m.cli_key_valid,
    rotated: m.cli_key_rotated,
    revoked: m.cli_key_revoked,
    'not-yet': m.cli_key_not_yet,
  }[state]({}, { locale });
  return [`${name[locale]} (${organization}): ${fingerprint}`, `  ${days.join(', ')}; ${said}  [${id}]`];
}
