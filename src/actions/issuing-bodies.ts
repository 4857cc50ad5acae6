/** Who issues a report and where: the parties as they were named on its day, with what stood above them. */
import type { IssuingBody } from '../documents/report-document.ts';
import { fold } from '../domain/fold.ts';
import type { Locale } from '../domain/problem.ts';
import type { Register, Unit } from '../domain/register.ts';

/** The party itself on that day, or who carries it on; undefined for a code no register knows. */
export function partyUnit(organizations: Register, code: string, day: string): Unit | undefined {
  const standing = organizations.at(code, day);
  if (standing) return standing;
  const last = organizations.rowsOf(code).findLast((unit) => (unit.from ?? '') <= day);
  return (last && organizations.presentOf(last, day)[0]) ?? last ?? organizations.rowsOf(code)[0];
}

export function issuingBody(
  organizations: Register,
  ask: {
    readonly code: string;
    readonly day: string;
    readonly locale: Locale;
    readonly number: string | null;
  },
): IssuingBody {
  const { code, day, locale, number } = ask;
  const unit = partyUnit(organizations, code, day);
  if (!unit) return { superior: null, name: code, number };
  const above = unit.parent === null ? undefined : partyUnit(organizations, unit.parent, day);
  const superior = above?.name[locale] ?? null;
  return { superior, name: besideSuperior(unit.name[locale], superior), number };
}

// Under “HUYỆN ỦY ANH SƠN” stands “BAN DÂN VẬN”, not once more whose commission it is.
function besideSuperior(name: string, superior: string | null): string {
  if (superior === null || !fold(name).endsWith(` ${fold(superior)}`)) return name;
  const words = superior.trim().split(/\s+/).length;
  const short = name.trim().split(/\s+/).slice(0, -words).join(' ');
  return short === '' ? name : short;
}

const LEVEL = /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+(?=\S)/iu;

/**
 * The name of a place as a document is dated with it: `Phúc Sơn` for xã Phúc Sơn (Decree 30/2020/NĐ-CP, Appendix I). A
 * remark in brackets is no part of the name.
 */
export const placeOfIssue = (name: string): string => {
  const bare = name.replace(LEVEL, '').replace(/\s*\([^()]*\)$/, '');
  // A numbered ward keeps its level: “Quận 1”.
  return /^\d/.test(bare) ? name : bare;
};
