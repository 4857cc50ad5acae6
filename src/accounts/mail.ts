/** Letters by SMTP. A server that does not answer is no fault of whoever invites: the link is then shown instead. */
import { createTransport } from 'nodemailer';
import type { SmtpSettings } from './settings.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** True when the server took the letter. */
export type Mailer = (letter: Letter) => Promise<boolean>;

const PATIENCE = 10_000; // milliseconds

export function createMailer({ url, from }: SmtpSettings): Mailer {
  const patience = {
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
  const transport = createTransport({ url, ...patience }, { from });
  return async (letter) => {
    try {
      const { accepted } = await transport.sendMail(letter);
      return accepted.length > 0;
    } catch {
      return false;
    }
  };
}
