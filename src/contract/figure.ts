/** A figure as it crosses the wire, and as the command line prints it with `--json`. */
import { z } from 'zod';
import type { Figure, TraceLine } from '../domain/figure.ts';
import type { Locale } from '../domain/problem.ts';

const unit = z.strictObject({ code: z.string(), name: z.string() });
const state = z.enum(['waiting', 'confirmed', 'disputed']);

export const traceLineView = z.strictObject({
  recordId: z.uuid(),
  recordType: z.enum(['activity', 'opening-balance']),
  version: z.int(),
  seq: z.int(),
  value: z.number(),
  state,
  from: z.iso.date(),
  to: z.iso.date(),
  place: unit.nullable(),
  organization: unit.nullable(),
  claims: z.array(z.strictObject({ organization: z.string(), value: z.number() })),
  source: z
    .strictObject({ document: z.string(), quotation: z.string(), address: z.url().optional() })
    .optional(),
});

export const figureSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  programme: z.string(),
  period: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  place: unit.nullable(),
  organization: unit.nullable(),
  group: z.string().nullable(),
  territory: z.enum(['then', 'now']),
  status: z.enum(['known', 'no-data', 'inseparable', 'hidden']),
  /** Null unless the status is `known`. */
  value: z.number().nullable(),
  unit: z.string(),
  /** Spans for which a total is known that cannot be separated. */
  knownFor: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), value: z.number() })),
  /** Each party's own total (`value`) and what it recorded itself (`recorded`). */
  byOrganization: z.array(
    z.strictObject({
      organization: z.string(),
      name: z.string(),
      value: z.number().nullable(),
      recorded: z.number().nullable(),
      records: z.int(),
    }),
  ),
  disputed: z.boolean(),
  disputes: z.int(),
  waiting: z.int(),
  records: z.int(),
  /** For a counted group: records that do not count it. */
  uncounted: z.int(),
  seq: z.int(),
  arithmetic: z.string(),
  trace: z.array(traceLineView).optional(),
});

export type FigureView = z.infer<typeof figureSchema>;

/** `lines` null leaves the trace out. */
export function figureView(figure: Figure, locale: Locale, lines: readonly TraceLine[] | null): FigureView {
  const { question } = figure;
  const named = (each: Figure['question']['place']) => each && { code: each.code, name: each.name[locale] };
  return {
    code: figure.code,
    name: figure.name[locale],
    programme: figure.programme.number,
    ...{ period: question.period, from: question.from, to: question.to },
    place: named(question.place),
    organization: named(question.organization),
    ...{ group: question.group, territory: question.territory },
    ...{ status: figure.status, value: figure.value, unit: figure.unit[locale] },
    knownFor: [...figure.knownFor],
    byOrganization: figure.byOrganization.map((party) => ({ ...party, name: party.name[locale] })),
    ...{
      disputed: figure.disputed,
      disputes: figure.disputes,
      waiting: figure.waiting,
    },
    ...{ records: figure.records, uncounted: figure.uncounted },
    ...{ seq: figure.seq, arithmetic: figure.arithmetic },
    ...(lines ? { trace: lines.map((line) => lineView(line, locale)) } : {}),
  };
}

export function lineView(
  { place, organization, claims, source, ...line }: TraceLine,
  locale: Locale,
): z.infer<typeof traceLineView> {
  return {
    ...line,
    place: place && { code: place.code, name: place.name[locale] },
    organization: organization && { code: organization.code, name: organization.name[locale] },
    claims: claims.map((claim) => ({ organization: claim.organization, value: claim.value })),
    ...(source ? { source } : {}),
  };
}
