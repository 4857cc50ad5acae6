/**
 * The invented province of Ngàn Sâu, for tests of figures: Mai writes for the women's union, Sơn for the border post,
 * Trạm for the clinic that joins later, and Tú is the person at the machine.
 */
import { randomBytes } from 'node:crypto';
import { reconcile, type Wanted } from '../../src/actions/reconcile.ts';
import { roles, type Writer } from '../../src/domain/access.ts';
import type { ActivityKind } from '../../src/domain/activity-kind.ts';
import type { Formula, Indicator } from '../../src/domain/indicator.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { Organization, Place } from '../../src/domain/register-records.ts';
import type { Database } from '../../src/store/connection.ts';
import { stableId } from '../../src/store/identity.ts';

export const member = (organization: string, author: string): Writer => ({
  kind: 'member',
  organization,
  author,
  roles,
});
export const mai = member('hpn', 'Hồ Thị Mai');
export const son = member('don', 'Lương Văn Sơn');
export const tram = member('tram', 'Vi Thị Trạm');
export const tu: Writer = { kind: 'operator', author: 'Lê Minh Tú' };

const words = (text: string) => ({ vi: text, en: text });
type Measure = ActivityKind['measures'][number];

function measure(code: string, counts: Measure['counts'], more: Partial<Measure> = {}): Measure {
  const additive = { time: true, places: true, groups: true };
  const name = words(code);
  return {
    code,
    name,
    unit: name,
    counts,
    nature: 'flow',
    additive,
    required: false,
    breakdowns: [],
    ...more,
  };
}
const breakdown = (code: string, ...groups: string[]) => {
  return { code, name: words(code), groups: groups.map((group) => ({ code: group, name: words(group) })) };
};
const sex = breakdown('sex', 'female', 'male');
const age = breakdown('age', 'young', 'old');
const kind = (code: string, ...measures: Measure[]): ActivityKind => {
  return { code, name: words(code), definition: words(code), measures };
};
const once = { time: false, places: true, groups: true };
const attendances = measure('attendances', 'attendances', { breakdowns: [sex] });

export const kinds: readonly ActivityKind[] = [
  kind(
    'awareness',
    measure('sessions', 'events', { required: true }),
    measure('attendances', 'attendances', { breakdowns: [sex, age] }),
  ),
  kind('dialogue', measure('sessions', 'events', { required: true }), attendances),
  kind(
    'support',
    measure('fund', 'amount'),
    measure('households', 'households', { additive: { time: true, places: false, groups: true } }),
  ),
  kind(
    'clinic',
    measure('cupboards', 'items', { nature: 'stock', additive: once }),
    measure('patients', 'people', { additive: { ...once, places: false }, breakdowns: [sex] }),
  ),
];

const indicator = (code: string, formula: Formula): Indicator => {
  return { code, name: words(code), definition: words(code), unit: words(code), formula };
};
const sum = (...measures: string[]): Formula => ({ op: 'sum', measures });
const distinct = (of: 'places' | 'organizations' | 'days'): Formula => ({
  op: 'distinct',
  of,
  kind: 'awareness',
});
const ratio = (numerator: string, denominator: string): Formula => ({ op: 'ratio', numerator, denominator });

export const indicators: readonly Indicator[] = [
  indicator('awareness.sessions', sum('awareness.sessions')),
  indicator('awareness.attendances', sum('awareness.attendances')),
  indicator('outreach.attendances', sum('awareness.attendances', 'dialogue.attendances')),
  indicator('support.fund', sum('support.fund')),
  indicator('support.households', sum('support.households')),
  indicator('awareness.activities', { op: 'count', kind: 'awareness' }),
  indicator('awareness.sessions-per-year', { op: 'average-per-year', measure: 'awareness.sessions' }),
  indicator('clinic.cupboards', { op: 'latest', measure: 'clinic.cupboards' }),
  indicator('clinic.patients', { op: 'latest', measure: 'clinic.patients' }),
  indicator('awareness.attendances-per-session', ratio('awareness.attendances', 'awareness.sessions')),
  indicator('clinic.patients-per-cupboard', ratio('clinic.patients', 'clinic.cupboards')),
  indicator('awareness.places', distinct('places')),
  indicator('awareness.organizations', distinct('organizations')),
  indicator('awareness.days', distinct('days')),
];

const place = (code: string, name: string, level: Place['level'], parent: string | null): Place => {
  return { code, name, level, parent, from: null, until: null };
};
export const places: readonly Place[] = [
  place('NS', 'Tỉnh Ngàn Sâu', 'province', null),
  place('NS/thuong', 'Huyện Thượng', 'district', 'NS'),
  place('NS/ha', 'Huyện Hạ', 'district', 'NS'),
  place('M', 'Xã Mai', 'commune', 'NS/thuong'),
  place('L', 'Xã Lan', 'commune', 'NS/thuong'),
  place('C', 'Xã Cúc', 'commune', 'NS/ha'),
  place('T', 'Xã Trúc', 'commune', 'NS/ha'),
  place('M/1', 'Bản Mai Một', 'village', 'M'),
  place('M/2', 'Bản Mai Hai', 'village', 'M'),
  place('L/1', 'Bản Lan Một', 'village', 'L'),
  place('C/1', 'Bản Cúc Một', 'village', 'C'),
  place('C/2', 'Bản Cúc Hai', 'village', 'C'),
  place('LA', 'Lào', 'country', null),
  place('LA/phon', 'Cụm bản Phôn Mường', 'village', 'LA'),
];

const organization = (code: string, name: string, superior: string | null): Organization => {
  return { code, name: words(name), superior, from: null, until: null };
};
export const organizations: readonly Organization[] = [
  organization('hpn-tinh', 'Hội Phụ nữ tỉnh Ngàn Sâu', null),
  organization('hpn', 'Hội Phụ nữ huyện Thượng', 'hpn-tinh'),
  organization('bchbp', 'Bộ đội Biên phòng Ngàn Sâu', null),
  organization('don', 'Đồn Biên phòng Ngàn Sâu', 'bchbp'),
  organization('so-y-te', 'Sở Y tế Ngàn Sâu', null),
  organization('tram', 'Trạm Y tế Mai', 'so-y-te'),
];

export const catalogueRecords: readonly Wanted[] = [
  ...kinds.map(
    (body): Wanted => ({ recordType: 'activity-kind', recordId: stableId('kind', body.code), body }),
  ),
  ...indicators.map((body): Wanted => {
    return { recordType: 'indicator', recordId: stableId('indicator', body.code), body };
  }),
];

export const programmeBody = (mark: string, more: Partial<Programme> = {}): Programme => ({
  number: `${mark}-CTr/NS`,
  slug: `ngan-sau-${mark}`,
  title: words('Phối hợp ở Ngàn Sâu'),
  signedOn: '2023-06-15',
  term: { from: '2023-06-15', to: '2025-06-14' },
  place: 'NS/thuong',
  parties: [{ organization: 'hpn' }, { organization: 'don' }],
  published: true,
  synthetic: true,
  ...more,
});

/** A new programme; its chain. */
export async function signProgramme(db: Database, more: Partial<Programme> = {}): Promise<string> {
  const mark = randomBytes(4).toString('hex');
  const chain = stableId('programme', mark);
  const body = programmeBody(mark, more);
  await reconcile(db, tu, chain, [{ recordType: 'programme', recordId: chain, body }]);
  return chain;
}
