/** The own password, and the second step after it. */
import { LEAST } from '../../accounts/password-rules.ts';
import type { Locale, Problem } from '../../domain/problem.ts';
import { m } from '../../messages/messages.js';
import { Field, PostForm } from './form-parts.tsx';

interface Props {
  /** Address of the account page. */
  readonly base: string;
  readonly locale: Locale;
  readonly problem: Problem | null;
}

export function PasswordSection({ base, locale, problem }: Props) {
  const field = { form: 'mat-khau', type: 'password', problem, locale } as const;
  return (
    <section className="account-section" aria-labelledby="mat-khau-dau">
      <h2 id="mat-khau-dau">{m.account_password({}, { locale })}</h2>
      <PostForm action={`${base}/mat-khau`} id="mat-khau" submit={m.account_password_change({}, { locale })}>
        <Field
          {...field}
          name="mat-khau-cu"
          label={m.account_present_password({}, { locale })}
          autoComplete="current-password"
        />
        <Field
          {...field}
          name="mat-khau-moi"
          label={m.account_new_password({}, { locale })}
          hint={m.account_password_hint({ least: LEAST }, { locale })}
          autoComplete="new-password"
        />
        <p className="hint">{m.account_password_ends({}, { locale })}</p>
      </PostForm>
    </section>
  );
}

export function SecondStepSection({ base, locale, problem, isOn }: Props & { readonly isOn: boolean }) {
  return (
    <section className="account-section" aria-labelledby="hai-buoc-dau">
      <h2 id="hai-buoc-dau">{m.second_step({}, { locale })}</h2>
      <p>{isOn ? m.second_step_on({}, { locale }) : m.second_step_off({}, { locale })}</p>
      <PostForm
        action={`${base}/hai-buoc${isOn ? '/tat' : ''}`}
        id="hai-buoc"
        submit={isOn ? m.second_step_turn_off({}, { locale }) : m.second_step_set_up({}, { locale })}
      >
        <Field
          {...{ form: 'hai-buoc', name: 'mat-khau-cu', type: 'password', problem, locale }}
          label={m.account_present_password({}, { locale })}
          autoComplete="current-password"
        />
      </PostForm>
    </section>
  );
}
