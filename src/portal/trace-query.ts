/** Reads the query of a trace. Empty fields of the form ask for nothing special; unknown parameters are ignored. */
import { z } from 'zod';
import { type TraceQuestion, traceParameters } from '../contract/trace-address.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { nameSchema } from './path-parameter.ts';

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const whole = nameSchema.regex(/^\d{1,15}$/).transform(Number);

const traceQuerySchema = z.object({
  [traceParameters.period]: optional(nameSchema).default('term'),
  [traceParameters.place]: optional(nameSchema),
  [traceParameters.organization]: optional(nameSchema),
  [traceParameters.territory]: optional(z.enum(['then', 'now'])).default('then'),
  [traceParameters.group]: optional(nameSchema),
  [traceParameters.asOf]: optional(whole),
  [traceParameters.page]: optional(whole.pipe(z.number().min(1))).default(1),
});

/** @throws Problem `usage` naming the first parameter that cannot be read. */
export function readTraceQuery(
  asked: { readonly programme: string; readonly code: string },
  query: Readonly<Record<string, string>>,
  locale: Locale,
): TraceQuestion {
  const { data, error } = traceQuerySchema.safeParse(query);
  if (!data) {
    const name = String(error.issues[0]?.path[0]);
    throw new Problem('usage', { message: m.portal_unreadable_query({ name }, { locale }) });
  }
  return {
    ...asked,
    period: data.ky || 'term',
    place: data['dia-ban'] || undefined,
    organization: data['don-vi'] || undefined,
    territory: data['dia-gioi'],
    group: data.nhom || undefined,
    asOf: data['den-but-toan'],
    page: data.trang,
  };
}
