/**
 * From the address dataset to the register of places. The new units begin on 1 July 2025 and reuse old codes, so each
 * code is dated; the old districts and provinces have no code there and are built from the names in the map.
 */
import type { AddressDataset, MappingRow } from './address-dataset.ts';
import { fold } from './fold.ts';
import type { Place, Succession } from './register-records.ts';

/** First day of the two-tier administration (Resolution 202/2025/QH15 and the resolutions on communes). */
export const REFORM_DAY = '2025-07-01';

const BASIS = {
  provinces: 'Nghị quyết 202/2025/QH15',
  districts: 'Nghị quyết 203/2025/QH15 (kết thúc hoạt động của cấp huyện)',
  communes: 'Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025',
  // Known by number for this province; others are named in general until somebody enters them.
  '40': 'Nghị quyết 1678/NQ-UBTVQH15',
} as const;

export const faultKinds = [
  'code-reused',
  'no-old-code',
  'no-old-name',
  'unknown-new-code',
  'new-code-of-another-province',
  'unresolved-new-unit',
  'several-successors',
  'new-name-differs',
  'not-nfc',
  'repeated-row',
  'no-row',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One fault of the data and what was made of it. `row` counts from 1 within its table. */
export interface DatasetFault {
  readonly kind: FaultKind;
  readonly row: string;
  readonly detail: string;
}

export interface AddressPlaces {
  readonly places: readonly Place[];
  readonly successions: readonly Succession[];
  readonly faults: readonly DatasetFault[];
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const short = (name: string): string => clean(name).replace(/^(Tỉnh|Thành phố) /, '');

/** Until when a unit of before the reform, and from when one after it. */
const before = { from: null, until: REFORM_DAY } as const;
const after = { from: REFORM_DAY, until: null } as const;

export function placesOf(dataset: AddressDataset): AddressPlaces {
  const reading = new Reading(dataset);
  dataset.mappings.forEach((row, at) => {
    reading.readMapping(row, `ward_mappings ${at + 1}`);
  });
  return reading.finish();
}

class Reading {
  readonly #faults: DatasetFault[] = [];
  readonly #places = new Map<string, Place>();
  /** Old unit → its new communes. */
  readonly #heirs = new Map<string, Set<string>>();
  /** New commune → its old units. */
  readonly #sources = new Map<string, string[]>();
  /** Old unit as the map names it → the new codes the map gives it, right or wrong. */
  readonly #rawHeirs = new Map<string, Set<string>>();
  readonly #provinceHeirs = new Map<string, Map<string, number>>();
  readonly #communes: ReadonlyMap<string, { name: string; province: string }>;
  readonly #byName: ReadonlyMap<string, string>;
  readonly #provinces: ReadonlyMap<string, string>;
  readonly #codes: ReadonlyMap<string, string>;

  constructor({ provinces, communes, mappings }: AddressDataset) {
    this.#provinces = new Map(provinces.map((row) => [short(row.name), row.province_code]));
    this.#communes = new Map(
      communes.map((row) => [row.ward_code, { name: clean(row.name), province: row.province_code }]),
    );
    this.#byName = new Map(
      [...this.#communes].map(([code, { name, province }]) => [`${province} ${name}`, code]),
    );
    // A unit listed twice, once without its code, is one unit.
    this.#codes = new Map(
      mappings.flatMap((row) => (row.old_ward_code ? [[oldKey(row), row.old_ward_code]] : [])),
    );
    this.#add('VN', { name: 'Việt Nam', level: 'country', parent: null, from: null, until: null });
    provinces.forEach((row) => {
      this.#add(row.province_code, { name: clean(row.name), level: 'province', parent: 'VN', ...after });
    });
    communes.forEach((row, at) => {
      if (row.name !== row.name.normalize('NFC')) this.#fault('not-nfc', `wards ${at + 1}`, clean(row.name));
      this.#add(row.ward_code, {
        name: clean(row.name),
        level: 'commune',
        parent: row.province_code,
        ...after,
      });
    });
  }

  readMapping(row: MappingRow, at: string): void {
    const key = oldKey(row);
    this.#rawHeirs.set(key, (this.#rawHeirs.get(key) ?? new Set()).add(row.new_ward_code));
    const names = [row.old_ward_name, row.old_district_name, row.old_province_name];
    if (names.some((name) => name !== null && name !== name.normalize('NFC')))
      this.#fault('not-nfc', at, key);
    if (!row.old_ward_code) this.#fault('no-old-code', at, row.old_ward_name ? key : row.new_ward_name);
    if (!row.old_ward_name || !row.old_district_name || !row.old_province_name) {
      this.#fault('no-old-name', at, `${row.new_ward_code} ${clean(row.new_ward_name)}`);
      this.#sources.set(row.new_ward_code, this.#sources.get(row.new_ward_code) ?? []);
      return;
    }
    const province = this.#oldProvince(row.old_province_name);
    const district = this.#oldDistrict(province, row.old_district_name);
    const code =
      row.old_ward_code || this.#codes.get(oldKey(row)) || `${district}/${slug(row.old_ward_name)}`;
    this.#add(code, { name: clean(row.old_ward_name), level: 'commune', parent: district, ...before });
    const heir = this.#newCommune(row, at);
    if (heir === undefined) return;
    const heirs = this.#heirs.get(code) ?? new Set<string>();
    if (heirs.has(heir)) this.#fault('repeated-row', at, `${code} → ${heir}`);
    else this.#sources.set(heir, [...(this.#sources.get(heir) ?? []), code]);
    this.#heirs.set(code, heirs.add(heir));
    const votes = this.#provinceHeirs.get(province) ?? new Map<string, number>();
    const newProvince = this.#communes.get(heir)?.province ?? '';
    this.#provinceHeirs.set(province, votes.set(newProvince, (votes.get(newProvince) ?? 0) + 1));
  }

  /** The new unit of a row. Its code is believed when it lies in the province the row names; else its name is. */
  #newCommune(row: MappingRow, at: string): string | undefined {
    const stated = this.#provinces.get(short(row.new_province_name)) ?? '';
    const name = clean(row.new_ward_name);
    const coded = this.#communes.get(row.new_ward_code);
    if (coded && coded.province === stated) {
      if (coded.name !== name)
        this.#fault('new-name-differs', at, `${row.new_ward_code}: ${name} / ${coded.name}`);
      return row.new_ward_code;
    }
    const named = this.#byName.get(`${stated} ${name}`);
    const detail = `${row.new_ward_code} → ${named ?? '?'} ${name}`;
    this.#fault(coded ? 'new-code-of-another-province' : 'unknown-new-code', at, detail);
    if (named === undefined)
      this.#fault('unresolved-new-unit', at, `${name}, ${clean(row.new_province_name)}`);
    return named;
  }

  #oldProvince(name: string): string {
    const code = this.#provinces.get(short(name)) ?? slug(short(name));
    return this.#add(code, { name: clean(name), level: 'province', parent: 'VN', ...before });
  }

  #oldDistrict(province: string, name: string): string {
    const provinceName = short(this.#places.get(`${province} before`)?.name ?? province);
    const code = `${slug(provinceName)}/${slug(name)}`;
    return this.#add(code, { name: clean(name), level: 'district', parent: province, ...before });
  }

  #add(code: string, place: Omit<Place, 'code'>): string {
    const key = `${code} ${place.until === REFORM_DAY ? 'before' : 'after'}`;
    if (!this.#places.has(key)) this.#places.set(key, { code, ...place });
    return code;
  }

  #fault(kind: FaultKind, row: string, detail: string): void {
    this.#faults.push({ kind, row, detail });
  }

  finish(): AddressPlaces {
    const successions = [...this.#communeChanges(), ...this.#districtEnds(), ...this.#provinceChanges()];
    return { places: [...this.#places.values()], successions, faults: this.#faults };
  }

  #communeChanges(): Succession[] {
    for (const [key, codes] of this.#rawHeirs) {
      if (codes.size > 1) this.#fault('several-successors', key, [...codes].join(', '));
    }
    return [...this.#communes].flatMap(([code, { name, province }]) => {
      if (this.#places.has(`${code} before`)) this.#fault('code-reused', code, name);
      const predecessors = this.#sources.get(code);
      if (predecessors === undefined) this.#fault('no-row', code, name);
      if (predecessors === undefined || predecessors.length === 0) return [];
      const basis = province === '40' ? BASIS['40'] : BASIS.communes;
      return [
        { kind: this.#kindOf(predecessors, name), on: REFORM_DAY, predecessors, successors: [code], basis },
      ];
    });
  }

  #kindOf(predecessors: readonly string[], name: string): Succession['kind'] {
    const [only = '', ...others] = predecessors;
    if (others.length > 0) return 'merge';
    if ((this.#heirs.get(only)?.size ?? 0) > 1) return 'split';
    return this.#places.get(`${only} before`)?.name === name ? 'transfer' : 'rename';
  }

  #districtEnds(): Succession[] {
    const districts = [...this.#places.values()].filter((place) => place.level === 'district');
    const provinces = [...new Set(districts.map((place) => place.parent))];
    return provinces.map((province) => {
      const predecessors = districts.filter((place) => place.parent === province).map((place) => place.code);
      return { kind: 'abolish', on: REFORM_DAY, predecessors, successors: [], basis: BASIS.districts };
    });
  }

  /** An old province goes where most of its communes went; single rows elsewhere are faults of the map. */
  #provinceChanges(): Succession[] {
    const went = [...this.#provinceHeirs].map(([old, votes]) => {
      const [heir = ''] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
      return { old, heir };
    });
    return [...new Set(went.map(({ heir }) => heir))].map((heir) => {
      const predecessors = went.filter((each) => each.heir === heir).map(({ old }) => old);
      const kind = predecessors.length > 1 ? 'merge' : 'transfer';
      return { kind, on: REFORM_DAY, predecessors, successors: [heir], basis: BASIS.provinces };
    });
  }
}

const oldKey = (row: MappingRow): string =>
  [row.old_ward_name, row.old_district_name, row.old_province_name]
    .map((name) => clean(name ?? ''))
    .join(', ');
