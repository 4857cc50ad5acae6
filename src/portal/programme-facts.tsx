/** The agreement in brief: parties and who carries it on for them, place, day of signing, term. */
import type { PartyView, ProgrammeView } from '../contract/programme.ts';
import { styleDate } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayDays } from '../ui/period-words.ts';

export function ProgrammeFacts({ view, locale }: { readonly view: ProgrammeView; readonly locale: Locale }) {
  return (
    <dl className="facts">
      <div className="facts-parties">
        <dt>{m.portal_parties({}, { locale })}</dt>
        {view.parties.map((party) => (
          <dd key={party.organization.code}>
            <Party party={party} locale={locale} />
          </dd>
        ))}
      </div>
      {view.place && (
        <div>
          <dt>{m.portal_place({}, { locale })}</dt>
          <dd>{view.place.name[locale]}</dd>
        </div>
      )}
      <div>
        <dt>{m.portal_signed_on({}, { locale })}</dt>
        <dd>{styleDate(view.signedOn, locale)}</dd>
      </div>
      <div>
        <dt>{m.portal_term({}, { locale })}</dt>
        <dd>
          {sayDays(view.term, locale)}
          {view.termNote && <p className="aside">{view.termNote[locale]}</p>}
        </dd>
      </div>
    </dl>
  );
}

function Party({ party, locale }: { readonly party: PartyView; readonly locale: Locale }) {
  const { organization, until, successor } = party;
  return (
    <>
      {organization.name[locale]}
      {until !== null && until !== successor?.since && (
        <p className="aside">{m.portal_until({ until: styleDate(until, locale) }, { locale })}</p>
      )}
      {successor && (
        <p className="aside">
          {m.portal_successor(
            { since: styleDate(successor.since, locale), name: successor.name[locale] },
            { locale },
          )}
        </p>
      )}
    </>
  );
}
