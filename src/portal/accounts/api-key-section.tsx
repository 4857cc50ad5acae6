/** Keys of the API: made here, shown once, ended here. */
import type { ApiKeyView } from '../../accounts/api-keys.ts';
import { type ApiScope, apiScopes } from '../../domain/api-scope.ts';
import { todayIn } from '../../domain/civil-date.ts';
import { styleDate } from '../../domain/number-style.ts';
import type { Locale, Problem } from '../../domain/problem.ts';
import { m } from '../../messages/messages.js';
import { Field, isAbout, PostForm, Wrong } from './form-parts.tsx';

export interface NewKey {
  readonly key: string;
}

interface Props {
  readonly base: string;
  readonly locale: Locale;
  readonly keys: readonly ApiKeyView[];
  readonly newKey: NewKey | null;
  readonly problem: Problem | null;
}

const words: Readonly<Record<ApiScope, typeof m.scope_read>> = {
  read: m.scope_read,
  'write:activities': m.scope_write_activities,
  'write:reports': m.scope_write_reports,
  write: m.scope_write,
};

export function ApiKeySection({ base, locale, keys, newKey, problem }: Props) {
  const wrongScope = isAbout(problem, 'quyen');
  return (
    <section className="account-section" aria-labelledby="khoa-dau">
      <h2 id="khoa-dau">{m.api_keys({}, { locale })}</h2>
      <p>{m.api_keys_note({}, { locale })}</p>
      {newKey && (
        <div className="note note-caution" role="status">
          <p>{m.api_key_once({}, { locale })}</p>
          <p>
            <code className="secret">{newKey.key}</code>
          </p>
        </div>
      )}
      {keys.length > 0 && (
        <ul className="rows">
          {keys.map(({ id, name, beginning, scopes, expiresAt }) => (
            <li key={id}>
              <span>
                <strong>{name}</strong> <code>{beginning}…</code>
                <span className="note">
                  {scopes.map((scope) => words[scope]({}, { locale })).join(', ')};{' '}
                  {m.api_key_until({ day: styleDate(todayIn(expiresAt), locale) }, { locale })}
                </span>
              </span>
              <PostForm
                action={`${base}/khoa/ket-thuc`}
                id={`khoa-${id}`}
                submit={m.api_key_end({}, { locale })}
                quiet
              >
                <input type="hidden" name="khoa" value={id} />
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <PostForm action={`${base}/khoa`} id="khoa" submit={m.api_key_make({}, { locale })}>
        <Field
          {...{ form: 'khoa', name: 'ten', problem, locale }}
          label={m.api_key_name({}, { locale })}
          autoComplete="off"
        />
        <fieldset className="field" aria-describedby={wrongScope ? 'khoa-quyen-loi' : undefined}>
          <legend>{m.api_key_scopes({}, { locale })}</legend>
          {apiScopes.map((scope) => (
            <label key={scope} className="choice">
              <input type="checkbox" name="quyen" value={scope} defaultChecked={scope === 'read'} />
              {words[scope]({}, { locale })}
            </label>
          ))}
          {wrongScope && <Wrong id="khoa-quyen-loi" problem={problem} locale={locale} />}
        </fieldset>
      </PostForm>
    </section>
  );
}
