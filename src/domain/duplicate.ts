/**
 * How likely two activities of one kind tell of the same event: a score from 0 to 1 that is the sum of its reasons, each in
 * words. It only suggests; people decide.
 */
import type { Activity } from './activity.ts';
import type { ActivityKind } from './activity-kind.ts';
import { daysBetween, maxDate, minDate } from './civil-date.ts';
import type { Words } from './words.ts';

/** What each reason can add at most. */
export const weights = { days: 0.35, place: 0.25, measures: 0.3, parties: 0.1 } as const;

/** Events further apart than this many days are not compared. */
export const DAYS_NEAR = 3;

/** From here a pair is shown. One party enters repeated sessions of its own more often than one of them twice. */
const SUSPECT = { otherParty: 0.7, sameParty: 0.8 } as const;

export interface DuplicateReason {
  readonly code: keyof typeof weights;
  /** What it adds to the score. */
  readonly adds: number;
  readonly words: Words;
}

export interface Likeness {
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** `within`: one place lies in the other. */
export type PlaceRelation = 'same' | 'within';

export function likenessOf(
  one: Activity,
  other: Activity,
  place: PlaceRelation,
  kind?: ActivityKind,
): Likeness {
  const reasons = [
    ofDays(one, other),
    ofPlace(place),
    ...ofMeasures(one, other, kind),
    ofParties(one.party === other.party),
  ].filter(({ adds }) => adds > 0);
  return { score: rounded(reasons.reduce((sum, { adds }) => sum + adds, 0)), reasons };
}

export const isSuspect = (one: Activity, other: Activity, { score }: Likeness): boolean =>
  score >= (one.party === other.party ? SUSPECT.sameParty : SUSPECT.otherParty);

function ofDays(one: Activity, other: Activity): DuplicateReason {
  const apart = daysBetween(minDate(one.to, other.to), maxDate(one.from, other.from));
  const adds = rounded(weights.days * Math.max(0, 1 - Math.max(0, apart) / (DAYS_NEAR + 1)));
  const same = one.from === other.from && one.to === other.to;
  const words = same
    ? { vi: 'cùng ngày', en: 'on the same days' }
    : apart <= 0
      ? { vi: 'ngày trùng nhau một phần', en: 'on days that overlap' }
      : { vi: `cách nhau ${apart} ngày`, en: apart === 1 ? 'one day apart' : `${apart} days apart` };
  return { code: 'days', adds, words };
}

const ofPlace = (place: PlaceRelation): DuplicateReason =>
  place === 'same'
    ? { code: 'place', adds: weights.place, words: { vi: 'cùng địa bàn', en: 'at the same place' } }
    : {
        code: 'place',
        adds: rounded(weights.place * 0.6),
        words: { vi: 'địa bàn này nằm trong địa bàn kia', en: 'one place lies within the other' },
      };

/** The larger a number, the more it says that both have it. */
function ofMeasures(one: Activity, other: Activity, kind?: ActivityKind): readonly DuplicateReason[] {
  const shared = Object.entries(one.measures).flatMap(([code, { value }]) => {
    const beside = other.measures[code]?.value;
    return beside === undefined ? [] : [{ code, value, beside, ...closeness(value, beside) }];
  });
  const all = shared.reduce((sum, { says }) => sum + says, 0);
  if (all === 0) return [];
  const close = shared.reduce((sum, { says, close }) => sum + says * close, 0) / all;
  const told = shared.filter((each) => each.close > 0.5);
  const say = (locale: 'vi' | 'en') =>
    told
      .map(({ code, value, beside }) => {
        const name = kind?.measures.find((known) => known.code === code)?.name[locale] ?? code;
        const and = locale === 'vi' ? 'và' : 'and';
        return value === beside ? `${name} ${value}` : `${name} ${value} ${and} ${beside}`;
      })
      .join(', ');
  const words = { vi: `số liệu gần nhau: ${say('vi')}`, en: `near measures: ${say('en')}` };
  return told.length === 0 ? [] : [{ code: 'measures', adds: rounded(weights.measures * close), words }];
}

function closeness(one: number, other: number): { readonly close: number; readonly says: number } {
  const most = Math.max(Math.abs(one), Math.abs(other));
  const close = most === 0 ? 1 : Math.max(0, 1 - Math.abs(one - other) / most);
  return { close, says: Math.log2(2 + most) };
}

const ofParties = (same: boolean): DuplicateReason =>
  same
    ? { code: 'parties', adds: 0, words: { vi: 'cùng một bên ghi', en: 'recorded by one party' } }
    : {
        code: 'parties',
        adds: weights.parties,
        words: { vi: 'hai bên cùng ghi nhận', en: 'recorded by two parties' },
      };

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
