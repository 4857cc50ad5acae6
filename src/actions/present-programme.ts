/** What the faces show of a programme and its parties. */
import type { PartyView, ProgrammeSummary } from '../contract/programme.ts';
import { todayIn } from '../domain/civil-date.ts';
import { namedUnit, type Register } from '../domain/register.ts';
import type { ProgrammeRow } from '../store/programmes.ts';

export function summaryOf(row: ProgrammeRow, organizations: Register): ProgrammeSummary {
  const { number, slug, title, signedOn, term, synthetic, parties } = row.body;
  return {
    ...{ id: row.id, number, slug, title, signedOn, term, synthetic },
    parties: parties.map((party) => partyOf(party.organization, signedOn, organizations)),
  };
}

/** The party as it signed, and who carries the agreement on where it has ceased. */
function partyOf(code: string, signedOn: string, organizations: Register): PartyView {
  const unit = organizations.at(code, signedOn) ?? organizations.rowsOf(code).at(-1);
  if (!unit) return { organization: { code, name: { vi: code, en: code } }, until: null, successor: null };
  const [next] = organizations.successorsOf(unit);
  const present = next ? organizations.presentOf(next.unit, todayIn(new Date()))[0] : undefined;
  const successor = next && present ? { ...namedUnit(present), since: present.from ?? next.link.on } : null;
  return { organization: namedUnit(unit), until: unit.until, successor };
}
