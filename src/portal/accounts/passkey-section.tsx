/** Passkeys: registered by the script of the page, ended by a plain form. */
import type { PasskeyView } from '../../accounts/passkeys.ts';
import { styleDate } from '../../domain/number-style.ts';
import type { Locale } from '../../domain/problem.ts';
import { m } from '../../messages/messages.js';
import { PostForm } from './form-parts.tsx';

interface Props {
  readonly base: string;
  readonly locale: Locale;
  readonly passkeys: readonly PasskeyView[];
}

export function PasskeySection({ base, locale, passkeys }: Props) {
  return (
    <section className="account-section" aria-labelledby="passkey-dau">
      <h2 id="passkey-dau">{m.passkeys({}, { locale })}</h2>
      <p>{m.passkeys_note({}, { locale })}</p>
      {passkeys.length > 0 && (
        <ul className="rows">
          {passkeys.map(({ id, name, madeOn }) => (
            <li key={id}>
              <span>{name ?? m.passkey_unnamed({ day: styleDate(madeOn, locale) }, { locale })}</span>
              <PostForm
                action={`${base}/passkey/xoa`}
                id={`xoa-${id}`}
                submit={m.passkey_delete({}, { locale })}
                quiet
              >
                <input type="hidden" name="passkey" value={id} />
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <div
        id="passkey-moi"
        data-next={base}
        data-failed={m.passkey_failed({}, { locale })}
        data-elsewhere={m.passkey_elsewhere({}, { locale })}
        hidden
      >
        <button type="button" className="button">
          {m.passkey_register({}, { locale })}
        </button>
        <p className="wrong" role="status" hidden />
      </div>
    </section>
  );
}
