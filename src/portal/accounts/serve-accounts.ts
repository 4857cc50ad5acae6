/** The pages of accounts, in each language: plain forms that need no script, kept by no cache. */
import type { Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Accounts } from '../../accounts/accounts.ts';
import { isSameOrigin } from '../../accounts/same-origin.ts';
import { Problem } from '../../domain/problem.ts';
import { accountPath, address, locales, peoplePath, signInPath } from '../addresses.ts';
import { accountHeaders } from '../security-headers.ts';
import { serveOwnAccount } from './account-routes.tsx';
import { serveInvitations } from './invitation-routes.tsx';
import { servePasskeyScript } from './passkey-script.ts';
import { servePeople } from './people-routes.tsx';
import { serveOwnSecondStep } from './second-step-routes.tsx';
import { serveSignIn } from './sign-in-routes.tsx';

const MOST_BYTES = 16 * 1024;

const limitForm = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new Problem('body-too-large', { most: MOST_BYTES });
  },
});

const keptByNobody: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
  c.header('Vary', 'Cookie', { append: true });
};

export function serveAccounts(portal: Hono, accounts: Accounts): void {
  const ownPage: MiddlewareHandler = async (c, next) => {
    if (!isSameOrigin(c.req.raw, accounts.settings.publicUrl)) throw new Problem('other-site');
    await next();
  };
  servePasskeyScript(portal);
  for (const locale of locales) {
    const paths = [signInPath, accountPath, peoplePath, '/loi-moi', '/dang-xuat'];
    for (const path of paths) {
      for (const each of [address(locale, path), `${address(locale, path)}/*`])
        portal.use(each, accountHeaders, keptByNobody, ownPage, limitForm);
    }
    const face = { accounts, locale };
    serveSignIn(portal, face);
    serveInvitations(portal, face);
    serveOwnAccount(portal, face);
    serveOwnSecondStep(portal, face);
    servePeople(portal, face);
  }
}
