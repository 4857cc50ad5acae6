/**
 * What changes in the registers of Ngàn Sâu during 2024, day by day: communes merge and split, a code is used again, a
 * village and then the districts are given up, one partner is succeeded, the other split in two.
 */
import { reconcile, type Wanted } from '../../src/actions/reconcile.ts';
import type { Organization, Place, Succession } from '../../src/domain/register-records.ts';
import type { Database } from '../../src/store/connection.ts';
import { stableId } from '../../src/store/identity.ts';
import { REGISTERS } from '../../src/store/ledger.ts';
import { catalogueRecords, organizations, places, tu } from './ngan-sau.ts';

type Register = 'place' | 'organization';
type Kind = Succession['kind'];
type Row = Place | Organization;

export class Reforms {
  readonly rows: { readonly register: Register; row: Row }[] = [
    ...places.map((row) => ({ register: 'place' as const, row: row as Row })),
    ...organizations.map((row) => ({ register: 'organization' as const, row: row as Row })),
  ];
  readonly #links: { readonly register: Register; readonly link: Succession }[] = [];
  #next = 0;

  /** Writes the registers as they stand. */
  async write(db: Database): Promise<void> {
    const wanted = [
      ...catalogueRecords,
      ...this.rows.map(({ register, row }): Wanted => {
        return { recordType: register, recordId: stableId(register, row.code, row.from ?? ''), body: row };
      }),
      ...this.#links.map(({ register, link }): Wanted => {
        const recordId = stableId('link', register, link.on, ...link.predecessors);
        return { recordType: `${register}-succession`, recordId, body: link };
      }),
    ];
    await reconcile(db, tu, REGISTERS, wanted);
  }

  /** The next change of 2024, or the one after it; false when none is left. */
  advance(skip: boolean): boolean {
    const change = changes[this.#next + (skip ? 1 : 0)];
    this.#next += skip ? 2 : 1;
    change?.(this);
    return change !== undefined;
  }

  /** Codes that stand on a day. */
  codesOn(register: Register, day: string): string[] {
    return this.#on(register, day).map((each) => each.row.code);
  }

  end(register: Register, code: string, on: string): Row | undefined {
    const held = this.#on(register, on).find((each) => each.row.code === code);
    if (!held) return undefined;
    const { row } = held;
    held.row = { ...row, until: on };
    return row;
  }

  begin(register: Register, row: Row, on: string): void {
    this.rows.push({ register, row: { ...row, from: on, until: null } });
  }

  link(register: Register, kind: Kind, on: string, predecessors: string[], successors: string[]): void {
    this.#links.push({
      register,
      link: { kind, on, predecessors, successors, basis: 'Nghị quyết Ngàn Sâu' },
    });
  }

  /** Moves a unit under another, it stays what it is. */
  move(register: Register, code: string, on: string, above: string | null): void {
    const row = this.end(register, code, on);
    if (!row) return;
    this.begin(register, 'superior' in row ? { ...row, superior: above } : { ...row, parent: above }, on);
    this.link(register, 'transfer', on, [code], [code]);
  }

  below(register: Register, above: string, on: string): string[] {
    const parent = (row: Row) => ('superior' in row ? row.superior : row.parent);
    return this.#on(register, on).flatMap(({ row }) => (parent(row) === above ? [row.code] : []));
  }

  #on(register: Register, day: string) {
    const stands = (row: Row) => (row.from ?? '') <= day && (row.until === null || day < row.until);
    return this.rows.filter((each) => each.register === register && stands(each.row));
  }
}

/** Several units become one, which may keep the code of one of them; what lay below goes with them. */
function merge(reforms: Reforms, on: string, codes: string[], into: string, name: string): void {
  const ended = codes.map((code) => ({ code, below: reforms.below('place', code, on) }));
  const [first] = codes.map((code) => reforms.end('place', code, on)) as Place[];
  if (first) reforms.begin('place', { ...first, code: into, name }, on);
  reforms.link('place', 'merge', on, codes, [into]);
  for (const { code, below } of ended) {
    for (const village of code === into ? [] : below) reforms.move('place', village, on, into);
  }
}

const changes: readonly ((reforms: Reforms) => void)[] = [
  (reforms) => reforms.move('place', 'T', '2024-02-15', 'NS/thuong'),
  (reforms) => {
    const row = reforms.end('place', 'C', '2024-03-15') as Place;
    for (const [code, name] of [
      ['CD', 'Xã Cúc Đông'],
      ['CT', 'Xã Cúc Tây'],
    ] as const) {
      reforms.begin('place', { ...row, code, name }, '2024-03-15');
    }
    reforms.link('place', 'split', '2024-03-15', ['C'], ['CD', 'CT']);
    reforms.move('place', 'C/1', '2024-03-15', 'CD');
    reforms.move('place', 'C/2', '2024-03-15', 'CT');
  },
  (reforms) => reforms.move('organization', 'tram', '2024-05-15', 'hpn-tinh'),
  (reforms) => {
    reforms.end('place', 'M/2', '2024-06-15');
    reforms.link('place', 'abolish', '2024-06-15', ['M/2'], []);
  },
  (reforms) => merge(reforms, '2024-07-01', ['M', 'L'], 'M', 'Xã Mai Lan'),
  (reforms) => {
    const row = reforms.end('organization', 'hpn', '2024-07-01') as Organization;
    reforms.begin('organization', { ...row, code: 'hpn-mai' }, '2024-07-01');
    reforms.link('organization', 'merge', '2024-07-01', ['hpn'], ['hpn-mai']);
  },
  (reforms) => {
    if (reforms.codesOn('place', '2024-08-01').includes('L')) return;
    const reused = { code: 'L', name: 'Xã Lan Mới', level: 'commune', parent: 'NS/ha' } as const;
    reforms.begin('place', { ...reused, from: null, until: null }, '2024-08-01');
  },
  (reforms) => {
    for (const district of ['NS/thuong', 'NS/ha']) {
      const communes = reforms.below('place', district, '2024-10-01');
      for (const commune of communes) reforms.move('place', commune, '2024-10-01', 'NS');
      reforms.end('place', district, '2024-10-01');
      reforms.link('place', 'abolish', '2024-10-01', [district], []);
    }
  },
  (reforms) => {
    const row = reforms.end('organization', 'don', '2024-10-15') as Organization;
    for (const code of ['don-dong', 'don-tay']) reforms.begin('organization', { ...row, code }, '2024-10-15');
    reforms.link('organization', 'split', '2024-10-15', ['don'], ['don-dong', 'don-tay']);
  },
];
