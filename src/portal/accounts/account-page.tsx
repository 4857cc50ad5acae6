/** The own account: for whom one acts, where one is signed in, and how one shows who one is. */
import type { ApiKeyView } from '../../accounts/api-keys.ts';
import type { PasskeyView } from '../../accounts/passkeys.ts';
import { roleWords } from '../../accounts/role-words.ts';
import type { SessionView } from '../../accounts/sessions.ts';
import type { SignedIn } from '../../accounts/who-is.ts';
import type { Locale, Problem } from '../../domain/problem.ts';
import type { Words } from '../../domain/words.ts';
import { m } from '../../messages/messages.js';
import { accountPath, address, peoplePath } from '../addresses.ts';
import { Layout } from '../layout.tsx';
import { ApiKeySection, type NewKey } from './api-key-section.tsx';
import { FormProblem, PostForm } from './form-parts.tsx';
import { passkeyScript } from './passkey-script.ts';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordSection, SecondStepSection } from './password-section.tsx';
import { SessionSection } from './session-section.tsx';

export interface AccountPageProps {
  readonly locale: Locale;
  readonly who: SignedIn;
  readonly organizations: readonly { readonly code: string; readonly name: Words }[];
  readonly isKeeper: boolean;
  readonly sessions: readonly SessionView[];
  readonly passkeys: readonly PasskeyView[];
  readonly keys: readonly ApiKeyView[];
  /** Shown once, right after it was made. */
  readonly newKey: NewKey | null;
  /** The form that was sent, and what was wrong with it. */
  readonly sent: string | null;
  readonly problem: Problem | null;
  /** What was just done. */
  readonly done: boolean;
}

export function AccountPage(props: AccountPageProps) {
  const { locale, who, sent, problem, newKey, done } = props;
  const title = m.account_title({}, { locale });
  const problemIn = (form: string) => (sent === form ? problem : null);
  const base = address(locale, accountPath);
  return (
    <Layout
      ofAccounts
      {...{ locale, title, path: accountPath, script: passkeyScript }}
      description={m.account_lead({}, { locale })}
    >
      <div className="column account">
        <header className="page-head">
          <p className="eyebrow">{title}</p>
          <h1>{who.name}</h1>
          {!who.isExample && <p className="lead">{who.email}</p>}
        </header>
        {done && (
          <p className="note note-done" role="status">
            {m.account_done({}, { locale })}
          </p>
        )}
        <FormProblem problem={problem} locale={locale} />
        <Acting {...props} />
        {!who.isExample && (
          <>
            <PasswordSection {...{ base, locale }} problem={problemIn('mat-khau')} />
            <SecondStepSection
              {...{ base, locale }}
              isOn={who.hasSecondStep}
              problem={problemIn('hai-buoc')}
            />
            <PasskeySection {...{ base, locale }} passkeys={props.passkeys} />
            {who.actor && (
              <ApiKeySection {...{ base, locale, newKey }} keys={props.keys} problem={problemIn('khoa')} />
            )}
          </>
        )}
        <SessionSection {...{ base, locale }} sessions={props.sessions} current={who.session} />
      </div>
    </Layout>
  );
}

function Acting({ locale, who, organizations, isKeeper }: AccountPageProps) {
  const roles = who.actor?.roles.map((role) => roleWords(role, locale)).join(', ');
  const now = organizations.find(({ code }) => code === who.actor?.organization);
  const others = organizations.filter(({ code }) => code !== now?.code);
  return (
    <section className="account-section" aria-labelledby="co-quan">
      <h2 id="co-quan">{m.account_acting({}, { locale })}</h2>
      <p>
        {now ? (
          <>
            <strong>{now.name[locale]}</strong>: {roles}
          </>
        ) : who.keepsHouse ? (
          m.people_keeps_house({}, { locale })
        ) : (
          m.account_nowhere({}, { locale })
        )}
      </p>
      <div className="acts">
        {others.map(({ code, name }) => (
          <PostForm
            key={code}
            id={`chon-${code}`}
            action={`${address(locale, accountPath)}/co-quan`}
            submit={m.account_act_for({ name: name[locale] }, { locale })}
            quiet
          >
            <input type="hidden" name="co-quan" value={code} />
          </PostForm>
        ))}
        {isKeeper && (
          <a className="button" href={address(locale, peoplePath)}>
            {m.people_title({}, { locale })}
          </a>
        )}
        <PostForm id="ra" action={address(locale, '/dang-xuat')} submit={m.sign_out({}, { locale })} quiet />
      </div>
    </section>
  );
}
