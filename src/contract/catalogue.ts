/** The catalogue on the wire: kinds of activity with their measures, and the indicators made from them. */
import { z } from 'zod';
import { activityKindSchema, countsSchema, measureSchema } from '../domain/activity-kind.ts';
import { indicatorSchema } from '../domain/indicator.ts';
import { line, pageQuery, pageView } from './named.ts';

export const kindView = activityKindSchema.meta({ id: 'ActivityKind' });
export const kindPage = pageView(kindView).meta({ id: 'ActivityKinds' });

/** `code` is that of the kind and its own, as formulas write it. */
export const measureView = z
  .strictObject({ ...measureSchema.shape, kind: activityKindSchema.shape.code, code: z.string() })
  .meta({ id: 'Measure' });
export type MeasureView = z.infer<typeof measureView>;
export const measurePage = pageView(measureView).meta({ id: 'Measures' });

export const indicatorView = indicatorSchema.meta({ id: 'Indicator' });
export const indicatorPage = pageView(indicatorView).meta({ id: 'Indicators' });

/** Part of the code or the name, without accents. */
const text = line(200).optional();

export const kindQuery = z.strictObject({ ...pageQuery, text });
export const measureQuery = z.strictObject({
  ...pageQuery,
  text,
  kind: line(200).optional(),
  counts: countsSchema.optional(),
});
export const indicatorQuery = z.strictObject({
  ...pageQuery,
  text,
  /** Of what is counted for activities of this kind. */
  kind: line(200).optional(),
});
