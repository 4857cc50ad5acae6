/** What a program sends to act on reports, editions, errata and keys: one body a request. */
import { z } from 'zod';
import { civilDateSchema } from '../domain/civil-date.ts';
import { reportSchema } from '../domain/programme.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { signingKeySchema } from '../domain/signing-key.ts';
import { newRecordId as id, line } from './named.ts';

/** Code of the organization in whose name the person at the machine acts: a party, or the successor of one. */
const as = line(100);
const reason = z.string().min(1).max(2000);
const words = z.string().min(1).max(5000);

/** Only a name: a path would let a program read the files of the server. */
const templateName = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'a name such as tong-ket' });

export const newReportBody = z
  .strictObject({
    as,
    /** Name of a template that comes with the program, or the text of an office's own and what to call it. */
    template: z.union([templateName, z.strictObject({ file: line(200), text: reportSchema.shape.markdown })]),
    /** Without it the last period that has ended of the regime for this kind of report. */
    period: line(100).optional(),
    id,
  })
  .meta({ id: 'NewReport' });

export const editReportBody = z
  .strictObject({
    as,
    /** The version that was looked at; what others changed since is merged, or is a `clash`. */
    baseVersion: z.int().positive(),
    markdown: reportSchema.shape.markdown,
    title: reportSchema.shape.title.optional(),
  })
  .meta({ id: 'ReportEdit' });

export const stepBody = z.strictObject({ as }).meta({ id: 'Step' });

export const reasonBody = z.strictObject({ as, reason }).meta({ id: 'StepWithReason' });

export const commentBody = z
  .strictObject({
    as,
    /** The words of the report it is about, as they stand in its Markdown. */
    passage: z.string().min(1).max(2000),
    text: words,
    id,
  })
  .meta({ id: 'NewComment' });

export const replyBody = z.strictObject({ as, text: words }).meta({ id: 'NewReply' });

const signing = {
  as,
  /** Id of the key; the newest in force unless told. */
  key: recordIdSchema.optional(),
  /** Day of signing, for a paper of an earlier day; today unless told. */
  on: civilDateSchema.optional(),
  /** Who presses the seal, as printed. */
  signatory: z
    .strictObject({
      capacity: line(20).nullable().default(null),
      position: line(200).nullable().default(null),
      name: line(200).nullable().default(null),
    })
    .optional(),
};

export const reportSignatureBody = z
  .strictObject({
    ...signing,
    /** Print both values and the reasons where the partners still differ, instead of refusing. */
    printDisputes: z.boolean().optional(),
  })
  .meta({ id: 'NewReportSignature' });

export const erratumSignatureBody = z.strictObject(signing).meta({ id: 'NewErratumSignature' });

export const newErratumBody = z
  .strictObject({
    as,
    /** Day of the erratum; today unless told. */
    date: civilDateSchema.optional(),
    reason: reason.optional(),
  })
  .meta({ id: 'NewErratum' });

export const newKeyBody = z
  .strictObject({
    organization: line(100),
    /** First day it may sign: before today for papers of an office that has ended since. */
    from: civilDateSchema.optional(),
  })
  .meta({ id: 'NewKey' });

export const revocationBody = z
  .strictObject({
    reason,
    /** From this day nothing signed with the key is trusted; today unless told. */
    on: signingKeySchema.shape.from.optional(),
  })
  .meta({ id: 'KeyRevocation' });
