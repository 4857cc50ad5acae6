/**
 * A joint programme of two partners, for tests of the ledger: Lan writes for the women's union of Hòa Sơn, Sơn for
 * its border post, and Tú is the person at the machine.
 */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../src/actions/load-example.ts';
import type { ActivityDraft } from '../../src/actions/record-activity.ts';
import { roles, type Writer } from '../../src/domain/access.ts';
import type { JsonObject } from '../../src/domain/canonical.ts';
import type { Change, Op } from '../../src/domain/next-version.ts';
import type { RecordType } from '../../src/domain/record.ts';
import type { Database } from '../../src/store/connection.ts';
import { newId, stableId } from '../../src/store/identity.ts';
import { append, REGISTERS } from '../../src/store/ledger.ts';

export const union = 'hpn-hoa-son';
export const post = 'dbp-hoa-son';
export const lan: Writer = { kind: 'member', organization: union, author: 'Trần Thị Lan', roles };
export const son: Writer = { kind: 'member', organization: post, author: 'Nguyễn Văn Sơn', roles };
export const tu: Writer = { kind: 'operator', author: 'Lê Minh Tú' };

export const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const capturedAt = '2026-03-02T01:00:00Z';

/** One change as a client sends it; a new record unless told otherwise. */
export function change(
  recordType: RecordType,
  body: unknown,
  { recordId = newId(), baseVersion = 0, op = 'create' as Op } = {},
): Change {
  return { recordType, recordId, baseVersion, op, body: body as JsonObject, capturedAt };
}

/** The catalogue of the examples, the two partners and the villages of Hòa Sơn. */
export async function foundRegisters(db: Database): Promise<void> {
  await loadCatalogue(db, tu, examples);
  const always = { from: null, until: null };
  const organization = (code: string, vi: string, en: string) =>
    change('organization', { code, name: { vi, en }, superior: null, ...always });
  const place = (code: string, name: string, level: string, parent: string | null) =>
    change('place', { code, name, level, parent, ...always });
  await append(db, tu, REGISTERS, [
    organization(union, 'Hội Phụ nữ xã Hòa Sơn', 'Women’s Union of Hoa Son'),
    organization(post, 'Đồn Biên phòng Hòa Sơn', 'Hoa Son Border Post'),
    place('HS', 'Xã Hòa Sơn', 'commune', null),
    place('HS/1', 'Bản Vều', 'village', 'HS'),
    place('HS/2', 'Bản Cao Vều', 'village', 'HS'),
  ]);
}

/** A new programme of the two; its chain, by which actions find it too. */
export async function signProgramme(db: Database, { published = true } = {}): Promise<string> {
  const mark = randomBytes(4).toString('hex');
  const chain = stableId('programme', mark);
  const body = {
    number: `${mark}-CTr/PH`,
    slug: `hoa-son-${mark}`,
    title: { vi: 'Phối hợp vận động nhân dân', en: 'Working together with the people' },
    signedOn: '2021-01-01',
    term: { from: '2021-01-01', to: '2025-12-31' },
    place: 'HS',
    parties: [{ organization: union }, { organization: post }],
    published,
    synthetic: true,
  };
  await append(db, tu, chain, [change('programme', body, { recordId: chain })]);
  return chain;
}

/** An awareness session as the women's union enters it. */
export function session(female: number, male: number, more: Partial<ActivityDraft> = {}): ActivityDraft {
  return {
    kind: 'awareness',
    organization: union,
    place: 'HS/1',
    from: '2024-03-08',
    to: '2024-03-08',
    measures: { sessions: { value: 1 }, attendances: { value: female + male, groups: { female, male } } },
    ...more,
  };
}

/** The same as a ledger body: the party follows from the organization. */
export const sessionBody = (female: number, male: number, more: Partial<ActivityDraft> = {}): JsonObject =>
  ({ party: union, ...session(female, male, more) }) as unknown as JsonObject;
