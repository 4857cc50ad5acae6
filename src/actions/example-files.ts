/** The files of an example, read and checked; every fault is named with its file and place. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { activitySchema } from '../domain/activity.ts';
import { activityKindSchema } from '../domain/activity-kind.ts';
import { answerSchema, sameEventSchema } from '../domain/answer.ts';
import type { JsonObject } from '../domain/canonical.ts';
import { fileFault } from '../domain/file-fault.ts';
import { type Catalogue, indicatorSchema } from '../domain/indicator.ts';
import type { Change } from '../domain/next-version.ts';
import { openingBalanceSchema } from '../domain/opening-balance.ts';
import { Problem } from '../domain/problem.ts';
import { obligationSchema, programmeSchema, reportSchema, targetSchema } from '../domain/programme.ts';
import { faultsOf } from '../domain/record.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { organizationSchema, placeSchema, successionSchema } from '../domain/register-records.ts';
import { appointmentSchema, regimeSchema } from '../domain/reporting-regime.ts';
import { stableId } from '../store/identity.ts';
import { placeId, readJson, successionId } from './load-places.ts';
import type { Wanted } from './reconcile.ts';

const catalogueFile = z.strictObject({
  kinds: z.array(activityKindSchema),
  indicators: z.array(indicatorSchema),
});

const registersFile = z.strictObject({
  places: z.array(placeSchema),
  placeSuccessions: z.array(successionSchema),
  organizations: z.array(organizationSchema),
  organizationSuccessions: z.array(successionSchema),
});

const programmeFile = z.strictObject({
  programme: programmeSchema,
  obligations: z.array(obligationSchema),
  /** `obligation` is the position of the obligation. */
  targets: z.array(targetSchema.omit({ about: true }).extend({ obligation: z.int().positive() })),
  balances: z.array(openingBalanceSchema),
  reports: z.array(reportSchema.omit({ markdown: true }).extend({ file: z.string() })),
  regimes: z.array(regimeSchema).default([]),
  appointments: z.array(appointmentSchema).default([]),
});

const noted = {
  recordId: recordIdSchema,
  baseVersion: z.int().min(0),
  op: z.enum(['create', 'correct', 'void']),
  organization: z.string().min(1),
  author: z.string().min(1),
  capturedAt: z.iso.datetime(),
};
const journalLine = z.discriminatedUnion('recordType', [
  z.strictObject({ ...noted, recordType: z.literal('activity'), body: activitySchema }),
  z.strictObject({ ...noted, recordType: z.literal('answer'), body: answerSchema }),
  z.strictObject({ ...noted, recordType: z.literal('same-event'), body: sameEventSchema }),
]);

export interface JournalLine {
  readonly line: number;
  readonly change: z.infer<typeof journalLine>;
}

export interface ExampleFiles {
  readonly folder: string;
  readonly registers: z.infer<typeof registersFile>;
  readonly programme: z.infer<typeof programmeFile>;
  readonly journal: readonly JournalLine[];
  readonly journalFile: string;
}

export function readCatalogue(folder: string): { catalogue: Catalogue; records: Wanted[] } {
  const catalogue = readChecked(join(folder, 'catalogue', 'catalogue.json'), catalogueFile);
  const records = [
    ...catalogue.kinds.map((body) => ({
      recordType: 'activity-kind' as const,
      recordId: stableId('kind', body.code),
      body,
    })),
    ...catalogue.indicators.map((body) => ({
      recordType: 'indicator' as const,
      recordId: stableId('indicator', body.code),
      body,
    })),
  ];
  return { catalogue, records };
}

export function readExample(folder: string, name: string): ExampleFiles {
  const here = join(folder, name);
  const journalFile = join(here, 'journal.jsonl');
  return {
    folder: here,
    registers: readChecked(join(here, 'registers.json'), registersFile),
    programme: readChecked(join(here, 'programme.json'), programmeFile),
    journal: existsSync(journalFile) ? readJournal(journalFile) : [],
    journalFile,
  };
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
}

function readChecked<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  throw new Problem('damaged-file', {
    file,
    count: parsed.error.issues.length,
    faults: faultsOf(parsed.error),
  });
}

function readJournal(file: string): JournalLine[] {
  const faults: string[] = [];
  const lines = readText(file)
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [{ text, line: at + 1 }]));
  const journal = lines.flatMap(({ text, line }): JournalLine[] => {
    try {
      const parsed = journalLine.safeParse(JSON.parse(text));
      if (parsed.success) return [{ line, change: parsed.data }];
      faults.push(...faultsOf(parsed.error).map((fault) => `${line}: ${fault}`));
    } catch (error) {
      faults.push(`${line}: ${(error as Error).message}`);
    }
    return [];
  });
  if (faults.length > 0) throw new Problem('damaged-file', { file, count: faults.length, faults });
  return journal;
}

export function registerRecords({ registers }: ExampleFiles): Wanted[] {
  const { places, placeSuccessions, organizations, organizationSuccessions } = registers;
  return [
    ...places.map((body) => ({
      recordType: 'place' as const,
      recordId: placeId(body.code, body.from),
      body,
    })),
    ...organizations.map((body) => {
      return {
        recordType: 'organization' as const,
        recordId: stableId('organization', body.code, body.from ?? ''),
        body,
      };
    }),
    ...placeSuccessions.map((body) => {
      return { recordType: 'place-succession' as const, recordId: successionId('place', body), body };
    }),
    ...organizationSuccessions.map((body) => {
      return {
        recordType: 'organization-succession' as const,
        recordId: successionId('organization', body),
        body,
      };
    }),
  ];
}

export const reportText = ({ folder }: Pick<ExampleFiles, 'folder'>, name: string): string =>
  readText(join(folder, name));

/** The chain of a programme is the id of its record, made from its number. */
export const programmeId = (number: string): string => stableId('programme', number);

export function programmeRecords({ folder, programme: file }: ExampleFiles): {
  chain: string;
  records: Wanted[];
} {
  const chain = programmeId(file.programme.number);
  const id = (...name: string[]) => stableId(chain, ...name);
  const obligationId = (position: number) => id('obligation', String(position));
  const records: Wanted[] = [
    { recordType: 'programme', recordId: chain, body: file.programme },
    ...file.obligations.map((body) => {
      return { recordType: 'obligation' as const, recordId: obligationId(body.position), body };
    }),
    ...file.targets.map(({ obligation, ...target }) => {
      const body = { ...target, about: obligationId(obligation) };
      return { recordType: 'target' as const, recordId: id('target', target.indicator, target.period), body };
    }),
    ...file.balances.map((body) => {
      return {
        recordType: 'opening-balance' as const,
        recordId: id('balance', body.indicator, body.from, body.to),
        body,
      };
    }),
    ...file.reports.map(({ file: name, ...report }) => {
      const body = { ...report, markdown: reportText({ folder }, name) };
      return { recordType: 'report' as const, recordId: id('report', name), body };
    }),
    ...file.regimes.map((body) => {
      const recordId = id('regime', body.kind, body.validFrom ?? '', ...body.periods);
      return { recordType: 'regime' as const, recordId, body };
    }),
    ...file.appointments.map((body) => {
      const recordId = id('appointment', body.kind, body.from, body.title);
      return { recordType: 'appointment' as const, recordId, body };
    }),
  ];
  return { chain, records };
}

export function journalChange({ change }: JournalLine): Change {
  const { organization, author, body, ...rest } = change;
  return { ...rest, body: body as unknown as JsonObject, onBehalfOf: { organization, author } };
}
