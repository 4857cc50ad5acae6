/** The front page: what this is, and the programmes. */
import type { ProgrammeSummary } from '../contract/programme.ts';
import { m } from '../messages/messages.js';
import { sayDays } from '../ui/period-words.ts';
import { address, checkPath, programmePath } from './addresses.ts';
import { Layout, type PageFrame } from './layout.tsx';

interface Props extends PageFrame {
  readonly programmes: readonly ProgrammeSummary[];
}

export function ProgrammeListPage({ programmes, ...frame }: Props) {
  const { locale } = frame;
  const intro = m.portal_intro({}, { locale });
  return (
    <Layout {...frame} title={m.portal_home_title({}, { locale })} description={intro}>
      <div className="column">
        <header className="page-head">
          <h1>{m.portal_home_title({}, { locale })}</h1>
          <p className="lead">{intro}</p>
          {programmes.length > 0 && (
            <p className="check-way">
              {m.portal_check_home({}, { locale })}{' '}
              <a href={address(locale, checkPath)}>{m.portal_check_home_link({}, { locale })}</a>
            </p>
          )}
        </header>
        {programmes.length === 0 && <p>{m.portal_no_programmes({}, { locale })}</p>}
        <ul className="programmes">
          {programmes.map((programme) => (
            <ProgrammeCard key={programme.id} programme={programme} {...frame} />
          ))}
        </ul>
      </div>
    </Layout>
  );
}

function ProgrammeCard({ programme, locale }: PageFrame & { readonly programme: ProgrammeSummary }) {
  return (
    <li className="programme-card">
      <p className="eyebrow">
        {m.portal_programme_number({ number: programme.number }, { locale })}
        {programme.synthetic && <span className="tag">{m.portal_synthetic({}, { locale })}</span>}
      </p>
      <h2>
        <a href={address(locale, programmePath(programme.slug))}>{programme.title[locale]}</a>
      </h2>
      <dl className="facts">
        <div>
          <dt>{m.portal_parties({}, { locale })}</dt>
          {programme.parties.map(({ organization }) => (
            <dd key={organization.code}>{organization.name[locale]}</dd>
          ))}
        </div>
        <div>
          <dt>{m.portal_term({}, { locale })}</dt>
          <dd>{sayDays(programme.term, locale)}</dd>
        </div>
      </dl>
    </li>
  );
}
