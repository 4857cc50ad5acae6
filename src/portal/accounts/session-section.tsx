/** Where somebody is signed in, each with a button that ends it. */
import type { SessionView } from '../../accounts/sessions.ts';
import { todayIn } from '../../domain/civil-date.ts';
import { styleDate } from '../../domain/number-style.ts';
import type { Locale } from '../../domain/problem.ts';
import { m } from '../../messages/messages.js';
import { browserName } from './browser-name.ts';
import { PostForm } from './form-parts.tsx';

interface Props {
  readonly base: string;
  readonly locale: Locale;
  readonly sessions: readonly SessionView[];
  /** Id of the one that asks. */
  readonly current: string;
}

export function SessionSection({ base, locale, sessions, current }: Props) {
  const end = (id: string, submit: string) => (
    <PostForm action={`${base}/phien`} id={`phien-${id}`} submit={submit} quiet>
      <input type="hidden" name="phien" value={id} />
    </PostForm>
  );
  return (
    <section className="account-section" aria-labelledby="phien-dau">
      <h2 id="phien-dau">{m.sessions({}, { locale })}</h2>
      <ul className="rows">
        {sessions.map(({ id, browser, address, since }) => (
          <li key={id}>
            <span>
              <strong>{browserName(browser)}</strong>
              <span className="note">
                {m.session_since(
                  { day: styleDate(todayIn(since), locale), address: address || '–' },
                  { locale },
                )}
              </span>
            </span>
            {id === current ? (
              <span className="note">{m.session_this({}, { locale })}</span>
            ) : (
              end(id, m.session_end({}, { locale }))
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && end('khac', m.sessions_end_others({}, { locale }))}
    </section>
  );
}
