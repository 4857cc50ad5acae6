/** Taking up an invitation: the name, for the first administrator the e-mail, and a password of one's own. */
import type { Invitation } from '../../accounts/invitations.ts';
import { LEAST } from '../../accounts/password-rules.ts';
import { roleWords } from '../../accounts/role-words.ts';
import type { Problem } from '../../domain/problem.ts';
import { m } from '../../messages/messages.js';
import { address, invitationPath } from '../addresses.ts';
import { Layout, type PageFrame } from '../layout.tsx';
import { Field, FormProblem, PostForm } from './form-parts.tsx';

interface Props {
  readonly locale: PageFrame['locale'];
  readonly token: string;
  readonly invitation: Invitation;
  /** Name of the organization, in the language of the page. */
  readonly organization: string | null;
  /** Whoever is invited is signed in already. */
  readonly isKnown: boolean;
  readonly given: { readonly name: string; readonly email: string };
  readonly problem: Problem | null;
}

export function InvitationPage(props: Props) {
  const { locale, token, invitation, organization, isKnown, given, problem } = props;
  const path = invitationPath(token);
  const { keepsHouse, resets, roles, email } = invitation;
  const title = resets
    ? m.invitation_reset_title({}, { locale })
    : keepsHouse
      ? m.invitation_first_title({}, { locale })
      : m.invitation_title({ organization: organization ?? '' }, { locale });
  const lead = resets
    ? m.invitation_reset_lead({}, { locale })
    : keepsHouse
      ? m.invitation_first_lead({}, { locale })
      : m.invitation_lead({ roles: roles.map((role) => roleWords(role, locale)).join(', ') }, { locale });
  const field = { form: 'nhan', problem, locale };
  return (
    <Layout ofAccounts {...{ locale, path, title }} description={lead}>
      <div className="column account">
        <header className="page-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </header>
        <PostForm action={address(locale, path)} id="nhan" submit={m.invitation_take({}, { locale })}>
          <FormProblem problem={problem} locale={locale} />
          {email !== null && (
            <p>
              {m.account_email({}, { locale })}: <strong>{email}</strong>
            </p>
          )}
          {isKnown ? (
            <p>{m.invitation_known({}, { locale })}</p>
          ) : (
            <>
              {resets === null && (
                <Field
                  {...field}
                  name="ten"
                  label={m.account_name({}, { locale })}
                  value={given.name}
                  hint={m.account_name_hint({}, { locale })}
                  autoComplete="name"
                />
              )}
              {email === null && (
                <Field
                  {...field}
                  name="thu"
                  type="email"
                  label={m.account_email({}, { locale })}
                  value={given.email}
                  autoComplete="username"
                />
              )}
              <Field
                {...field}
                name="mat-khau-moi"
                type="password"
                label={m.account_new_password({}, { locale })}
                hint={m.account_password_hint({ least: LEAST }, { locale })}
                autoComplete="new-password"
              />
            </>
          )}
        </PostForm>
      </div>
    </Layout>
  );
}
