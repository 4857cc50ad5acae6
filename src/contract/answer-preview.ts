/** What is asked of a preview: one of the acts, as it would be sent. */
import { z } from 'zod';
import { confirmationBody, disputeBody, settlementBody } from './answer.ts';

export const answerPreviewBody = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('confirm'), ...confirmationBody.shape }),
    z.strictObject({ act: z.literal('dispute'), ...disputeBody.shape }),
    z.strictObject({ act: z.literal('settle'), ...settlementBody.shape }),
  ])
  .meta({ id: 'AnswerPreview' });
