/** What people are written. Plain text: a letter that asks to follow a link should hide nothing. */
import type { Locale } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import { m } from '../messages/messages.js';
import type { Letter } from './mail.ts';

export interface LetterAsk {
  readonly to: string;
  readonly name: string | null;
  readonly link: string;
  readonly locale: Locale;
}

export function invitationLetter(ask: LetterAsk & { readonly organization: Words }): Letter {
  const { to, link, locale } = ask;
  const organization = ask.organization[locale];
  const said = { name: ask.name ?? to, organization, link };
  return {
    to,
    subject: m.letter_invitation_subject({ organization }, { locale }),
    text: m.letter_invitation_text(said, { locale }),
  };
}

export function resetLetter({ to, name, link, locale }: LetterAsk): Letter {
  return {
    to,
    subject: m.letter_reset_subject({}, { locale }),
    text: m.letter_reset_text({ name: name ?? to, link }, { locale }),
  };
}
