/** The people of an organization, for its administrators; everybody, for whoever keeps the house. */
import type { Invitation } from '../../accounts/invitations.ts';
import type { PersonView } from '../../accounts/people.ts';
import { roleWords } from '../../accounts/role-words.ts';
import type { InvitationMade } from '../../actions/invitations.ts';
import type { OrganizationChoice } from '../../actions/organization-names.ts';
import { type Role, roles } from '../../domain/access.ts';
import { todayIn } from '../../domain/civil-date.ts';
import { styleDate } from '../../domain/number-style.ts';
import type { Locale, Problem } from '../../domain/problem.ts';
import type { Words } from '../../domain/words.ts';
import { m } from '../../messages/messages.js';
import { accountPath, address, peoplePath } from '../addresses.ts';
import { Layout } from '../layout.tsx';
import { Field, FormProblem, isAbout, PostForm, Wrong } from './form-parts.tsx';

export interface PeoplePageProps {
  readonly locale: Locale;
  readonly people: readonly PersonView[];
  readonly invited: readonly Invitation[];
  /** Organizations to invite to. */
  readonly choices: readonly OrganizationChoice[];
  readonly nameOf: (code: string) => Words;
  /** Of the form that was sent and refused. */
  readonly given: { readonly email: string; readonly name: string; readonly organization: string };
  readonly problem: Problem | null;
  /** The invitation just made. */
  readonly made: InvitationMade | null;
}

export function PeoplePage(props: PeoplePageProps) {
  const { locale, people, made, problem } = props;
  const title = m.people_title({}, { locale });
  const { choices } = props;
  const lead = choices.length === 1 ? (choices[0]?.name[locale] ?? '') : m.people_everybody({}, { locale });
  return (
    <Layout ofAccounts {...{ locale, title, path: peoplePath }} description={m.people_lead({}, { locale })}>
      <div className="column account">
        <header className="page-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          <p>
            <a href={address(locale, accountPath)}>{m.account_back({}, { locale })}</a>
          </p>
        </header>
        {made && <Made made={made} locale={locale} />}
        <FormProblem problem={problem} locale={locale} />
        <ul className="rows people">
          {people
            .filter(({ memberships }) => memberships.length === 0)
            .map(({ id, name, email, keepsHouse }) => (
              <li key={id}>
                <p>
                  <strong>{name}</strong>
                  <span className="note">
                    {email} ·{' '}
                    {keepsHouse ? m.people_keeps_house({}, { locale }) : m.people_of_nowhere({}, { locale })}
                  </span>
                </p>
              </li>
            ))}
          {people.flatMap((person) =>
            person.memberships.map((held) => (
              <li key={`${person.id} ${held.organization}`}>
                <PersonRow
                  {...{ person, locale }}
                  held={held}
                  organization={props.nameOf(held.organization)}
                />
              </li>
            )),
          )}
        </ul>
        <Invited {...props} />
        <Invite {...props} />
      </div>
    </Layout>
  );
}

function Made({ made, locale }: { readonly made: InvitationMade; readonly locale: Locale }) {
  const email = made.email ?? '';
  if (made.link === null)
    return (
      <p className="note note-done" role="status">
        {m.cli_user_sent({ email }, { locale })}
      </p>
    );
  return (
    <div className="note note-caution" role="status">
      <p>{m.cli_user_link({ email }, { locale })}</p>
      <p>
        <code className="secret">{made.link}</code>
      </p>
    </div>
  );
}

interface RowProps {
  readonly person: PersonView;
  readonly held: PersonView['memberships'][number];
  readonly organization: Words;
  readonly locale: Locale;
}

function PersonRow({ person, held, organization, locale }: RowProps) {
  const { id, name, email, isExample } = person;
  const form = `vai-tro-${id}-${held.organization}`;
  const action = address(locale, peoplePath);
  return (
    <>
      <p>
        <strong>{name}</strong>
        <span className="note">
          {isExample ? '' : `${email} · `}
          {organization[locale]}
        </span>
      </p>
      <details>
        <summary>{held.roles.map((role) => roleWords(role, locale)).join(', ')}</summary>
        <PostForm action={`${action}/vai-tro`} id={form} submit={m.people_save_roles({}, { locale })}>
          <input type="hidden" name="nguoi" value={id} />
          <input type="hidden" name="co-quan" value={held.organization} />
          <RoleChoices {...{ locale, form }} held={held.roles} problem={null} />
          <p className="hint">{m.people_no_role_leaves({}, { locale })}</p>
        </PostForm>
      </details>
    </>
  );
}

interface ChoicesProps {
  readonly form: string;
  readonly held: readonly Role[];
  readonly locale: Locale;
  readonly problem: Problem | null;
}

function RoleChoices({ form, held, locale, problem }: ChoicesProps) {
  const isWrong = isAbout(problem, 'vai-tro');
  return (
    <fieldset className="field" aria-describedby={isWrong ? `${form}-loi` : undefined}>
      <legend>{m.people_roles({}, { locale })}</legend>
      {roles.map((role) => (
        <label key={role} className="choice">
          <input type="checkbox" name="vai-tro" value={role} defaultChecked={held.includes(role)} />
          {roleWords(role, locale)}
        </label>
      ))}
      {isWrong && <Wrong id={`${form}-loi`} problem={problem} locale={locale} />}
    </fieldset>
  );
}

function Invited({ invited, locale, nameOf }: PeoplePageProps) {
  const waiting = invited.filter(({ email }) => email !== null);
  if (waiting.length === 0) return null;
  return (
    <section className="account-section" aria-labelledby="dang-cho">
      <h2 id="dang-cho">{m.people_waiting({}, { locale })}</h2>
      <ul className="rows">
        {waiting.map(({ id, email, organization, expiresAt }) => (
          <li key={id}>
            <span>
              <strong>{email}</strong>
              <span className="note">
                {organization && `${nameOf(organization)[locale]} · `}
                {m.cli_until_day({ day: styleDate(todayIn(expiresAt), locale) }, { locale })}
              </span>
            </span>
            <PostForm
              action={`${address(locale, peoplePath)}/thu-hoi`}
              id={`thu-hoi-${id}`}
              submit={m.people_withdraw({}, { locale })}
              quiet
            >
              <input type="hidden" name="thu" value={email ?? ''} />
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invite({ locale, choices, given, problem }: PeoplePageProps) {
  const field = { form: 'moi', problem, locale };
  return (
    <section className="account-section" aria-labelledby="moi-dau">
      <h2 id="moi-dau">{m.people_invite({}, { locale })}</h2>
      <PostForm
        action={`${address(locale, peoplePath)}/moi`}
        id="moi"
        submit={m.people_invite_submit({}, { locale })}
      >
        <Field
          {...field}
          name="thu"
          type="email"
          label={m.account_email({}, { locale })}
          value={given.email}
          autoComplete="off"
        />
        <Field
          {...field}
          name="ten"
          label={m.account_name({}, { locale })}
          value={given.name}
          required={false}
          autoComplete="off"
        />
        <div className="field">
          <label htmlFor="moi-co-quan">{m.people_organization({}, { locale })}</label>
          <select id="moi-co-quan" name="co-quan" defaultValue={given.organization}>
            {choices.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[locale]}
              </option>
            ))}
          </select>
          {isAbout(problem, 'co-quan') && <Wrong id="moi-co-quan-loi" problem={problem} locale={locale} />}
        </div>
        <RoleChoices {...{ locale, problem, form: 'moi-vai-tro' }} held={[]} />
      </PostForm>
    </section>
  );
}
