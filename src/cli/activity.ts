/** `activity record FILE`: enters activities from a file, in the name of the organization that held them. */
import { z } from 'zod';
import { readJson } from '../actions/load-places.ts';
import { recordActivities } from '../actions/record-activity.ts';
import { activitySchema } from '../domain/activity.ts';
import { Problem } from '../domain/problem.ts';
import { faultsOf } from '../domain/record.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, wantOption, withSession } from './command.ts';

const text = { type: 'string' } as const;

/** One activity or a list of them; with an `id` of one's own, entering it twice is entering it once. */
const { party: _, voided: _voided, ...shape } = activitySchema.shape;
const draft = z.strictObject({ ...shape, id: recordIdSchema.optional() });
const fileSchema = z.union([draft.transform((one) => [one]), z.array(draft).min(1).max(500)]);

export const activityRecordCommand: Command = {
  name: 'activity record',
  help: (locale) => m.cli_activity_record_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { programme: text, author: text },
  run: async (around, parsed) => {
    const file = parsed.positionals[0] ?? '';
    const read = fileSchema.safeParse(readJson(file));
    if (!read.success) {
      const faults = faultsOf(read.error);
      throw new Problem('damaged-file', { file, count: faults.length, faults });
    }
    const entries = read.data.map(({ id, ...activity }) => ({ id, activity }));
    const writer = { ...operator, author: textOption(parsed, 'author') ?? operator.author };
    const ask = { programme: wantOption(parsed, 'programme'), entries };
    const receipts = await withSession(around, ({ db }) => recordActivities(db, writer, ask));
    const { locale } = around;
    const lines = receipts.map(({ seq, recordId }) => m.cli_step_done({ seq, id: recordId }, { locale }));
    return { json: receipts, lines };
  },
};
