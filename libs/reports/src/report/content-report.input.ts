import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../reports.sentences.js';
import { reportedKinds, reportReasons } from './content-report.entity.js';

const saysWhat = rule('comment_needed', sentences.commentNeeded());

/** Input for a report. With "other", the comment is required. */
export const reportInput = labelled(
  z
    .object({
      kind: z.enum(reportedKinds),
      contentId: z.string(),
      reason: z.enum(reportReasons),
      comment: text({ min: 0, max: 1_000 }),
    })
    .refine(({ reason, comment }) => reason !== 'other' || comment !== '', {
      ...saysWhat,
      path: ['comment'],
    }),
  {
    kind: sentences.kind(),
    contentId: sentences.content(),
    reason: sentences.reason(),
    comment: sentences.comment(),
  },
);

export const settlementInput = labelled(z.object({ note: text({ min: 0, max: 1_000 }) }), {
  note: sentences.note(),
});
