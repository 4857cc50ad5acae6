/** Promises of a programme and the targets set for them, on the wire. */
import { z } from 'zod';
import { obligationSchema, targetSchema } from '../domain/programme.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { line, pageQuery, pageView, stands } from './named.ts';

export const obligationView = z
  .strictObject({ ...stands, body: obligationSchema })
  .meta({ id: 'Obligation' });
export type ObligationRecordView = z.infer<typeof obligationView>;

export const obligationPage = pageView(obligationView).meta({ id: 'Obligations' });

export const obligationQuery = z.strictObject({ ...pageQuery, indicator: line(200).optional() });

export const targetView = z.strictObject({ ...stands, body: targetSchema }).meta({ id: 'Target' });
export type TargetView = z.infer<typeof targetView>;

export const targetPage = pageView(targetView).meta({ id: 'Targets' });

export const targetQuery = z.strictObject({
  ...pageQuery,
  obligation: recordIdSchema.optional(),
  indicator: line(200).optional(),
  period: line(100).optional(),
});

export const newTargetBody = z
  .strictObject({
    ...targetSchema.shape,
    /** The version that was looked at; the newest unless told. */
    baseVersion: z.int().positive().optional(),
  })
  .meta({ id: 'NewTarget' });
