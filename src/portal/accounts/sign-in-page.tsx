/** Signing in: by password, by passkey, by the provider of the agency, and on the machine itself as an example. */
import { roleWords } from '../../accounts/role-words.ts';
import type { ExamplePersonView } from '../../actions/example-people.ts';
import type { Problem } from '../../domain/problem.ts';
import { m } from '../../messages/messages.js';
import { address, signInPath } from '../addresses.ts';
import { Layout, type PageFrame } from '../layout.tsx';
import { Field, FormProblem, PostForm } from './form-parts.tsx';
import { passkeyScript } from './passkey-script.ts';

interface Props {
  readonly locale: PageFrame['locale'];
  readonly email: string;
  readonly next: string;
  readonly problem: Problem | null;
  /** Name of the provider; null where there is none. */
  readonly sso: string | null;
  /** Single sign-on was tried and did not end well. */
  readonly ssoFailed: boolean;
  readonly examples: readonly ExamplePersonView[];
}

export function SignInPage(props: Props) {
  const { locale, email, next, problem, sso, ssoFailed, examples } = props;
  const action = address(locale, signInPath);
  const title = m.sign_in_title({}, { locale });
  return (
    <Layout
      ofAccounts
      {...{ locale, title, path: signInPath, script: passkeyScript }}
      description={m.sign_in_lead({}, { locale })}
    >
      <div className="column account">
        <header className="page-head">
          <h1>{title}</h1>
          <p className="lead">{m.sign_in_lead({}, { locale })}</p>
        </header>
        <div className="account-grid">
          <PostForm action={action} id="vao" submit={m.sign_in_submit({}, { locale })}>
            <FormProblem problem={problem} locale={locale} />
            {ssoFailed && (
              <p className="wrong" role="alert">
                {m.sign_in_sso_failed({}, { locale })}
              </p>
            )}
            <input type="hidden" name="tiep" value={next} />
            <Field
              {...{ name: 'thu', form: 'vao', type: 'email', value: email, problem, locale }}
              label={m.account_email({}, { locale })}
              autoComplete="username webauthn"
            />
            <Field
              {...{ name: 'mat-khau', form: 'vao', type: 'password', problem, locale }}
              label={m.account_password({}, { locale })}
              autoComplete="current-password"
            />
          </PostForm>
          <section className="other-ways" aria-label={m.sign_in_other_ways({}, { locale })}>
            <div
              id="passkey-vao"
              data-next={next}
              data-failed={m.passkey_failed({}, { locale })}
              data-elsewhere={m.passkey_elsewhere({}, { locale })}
              hidden
            >
              <button type="button" className="button">
                {m.sign_in_passkey({}, { locale })}
              </button>
              <p className="wrong" role="status" hidden />
            </div>
            {sso !== null && (
              <a className="button" href={`${action}/sso?tiep=${encodeURIComponent(next)}`} rel="nofollow">
                {m.sign_in_sso({ name: sso }, { locale })}
              </a>
            )}
            <p className="note">{m.sign_in_no_account({}, { locale })}</p>
          </section>
        </div>
        {examples.length > 0 && <Examples {...{ action, next, examples, locale }} />}
      </div>
    </Layout>
  );
}

type ExamplesProps = Pick<Props, 'examples' | 'locale' | 'next'> & { readonly action: string };

function Examples({ examples, locale, action, next }: ExamplesProps) {
  return (
    <section className="examples" aria-labelledby="vi-du">
      <h2 id="vi-du">{m.sign_in_examples({}, { locale })}</h2>
      <p>{m.sign_in_examples_note({}, { locale })}</p>
      <ul>
        {examples.map(({ id, name, organization, roles }) => (
          <li key={id}>
            <PostForm
              action={`${action}/vi-du`}
              id={`vi-du-${id}`}
              submit={m.sign_in_as({ name }, { locale })}
              quiet
            >
              <input type="hidden" name="nguoi" value={id} />
              <input type="hidden" name="tiep" value={next} />
              <p>
                <strong>{organization[locale]}</strong>
                <span className="note">{roles.map((role) => roleWords(role, locale)).join(', ')}</span>
              </p>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

type SecondStepProps = Pick<Props, 'locale' | 'next' | 'problem'>;

export function SecondStepPage({ locale, next, problem }: SecondStepProps) {
  const path = `${signInPath}/buoc-hai`;
  const title = m.second_step_title({}, { locale });
  return (
    <Layout ofAccounts {...{ locale, path, title }} description={m.second_step_lead({}, { locale })}>
      <div className="column account">
        <header className="page-head">
          <h1>{title}</h1>
          <p className="lead">{m.second_step_lead({}, { locale })}</p>
        </header>
        <PostForm action={address(locale, path)} id="buoc-hai" submit={m.sign_in_submit({}, { locale })}>
          <FormProblem problem={problem} locale={locale} />
          <input type="hidden" name="tiep" value={next} />
          <Field
            {...{ name: 'ma', form: 'buoc-hai', problem, locale }}
            label={m.second_step_code({}, { locale })}
            hint={m.second_step_hint({}, { locale })}
            autoComplete="one-time-code"
          />
        </PostForm>
        <p>
          <a href={address(locale, signInPath)}>{m.second_step_again({}, { locale })}</a>
        </p>
      </div>
    </Layout>
  );
}
