/** Setting up the second step: a picture for the app, the same as text, and the codes for recovery, shown this once. */
import { encode } from 'uqr';
import type { SecondStepDraft } from '../../accounts/own-account.ts';
import type { Locale, Problem } from '../../domain/problem.ts';
import { m } from '../../messages/messages.js';
import { accountPath, address } from '../addresses.ts';
import { Layout } from '../layout.tsx';
import { Field, FormProblem, PostForm } from './form-parts.tsx';

interface Props {
  readonly locale: Locale;
  /** Null when a first code was wrong: what was shown is not shown again. */
  readonly draft: SecondStepDraft | null;
  readonly problem: Problem | null;
}

export function SecondStepSetUpPage({ locale, draft, problem }: Props) {
  const path = `${accountPath}/hai-buoc`;
  const title = m.second_step_set_up({}, { locale });
  return (
    <Layout
      ofAccounts
      {...{ locale, title, path: accountPath }}
      description={m.second_step_off({}, { locale })}
    >
      <div className="column account">
        <header className="page-head">
          <h1>{title}</h1>
        </header>
        {draft && <Draft draft={draft} locale={locale} />}
        <PostForm
          action={`${address(locale, path)}/bat`}
          id="bat"
          submit={m.second_step_turn_on({}, { locale })}
        >
          <FormProblem problem={problem} locale={locale} />
          <Field
            {...{ form: 'bat', name: 'ma', problem, locale, numeric: true }}
            label={m.second_step_first_code({}, { locale })}
            autoComplete="one-time-code"
          />
        </PostForm>
        <p>
          <a href={address(locale, accountPath)}>{m.account_back({}, { locale })}</a>
        </p>
      </div>
    </Layout>
  );
}

function Draft({ draft, locale }: { readonly draft: SecondStepDraft; readonly locale: Locale }) {
  const secret = new URL(draft.uri).searchParams.get('secret') ?? '';
  return (
    <>
      <section className="account-section" aria-labelledby="qr-dau">
        <h2 id="qr-dau">{m.second_step_scan({}, { locale })}</h2>
        <QrCode text={draft.uri} label={m.second_step_qr({}, { locale })} />
        <p>
          {m.second_step_by_hand({}, { locale })} <code className="secret">{secret}</code>
        </p>
      </section>
      <section className="account-section" aria-labelledby="khoi-phuc">
        <h2 id="khoi-phuc">{m.recovery_codes({}, { locale })}</h2>
        <p>{m.recovery_codes_note({}, { locale })}</p>
        <ul className="recovery-codes">
          {draft.recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path className="qr-ground" d={`M0 0h${size}v${size}h-${size}z`} />
      <path className="qr-dots" d={dots.join('')} />
    </svg>
  );
}
