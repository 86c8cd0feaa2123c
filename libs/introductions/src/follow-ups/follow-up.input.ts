import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { outcomes } from '../introduction/introduction.entity.js';
import { sentences } from '../introductions.sentences.js';

const outcomeNeeded = rule('outcome_needed', sentences.outcomeNeeded());
const outcomeWithoutMeeting = rule('outcome_without_meeting', sentences.outcomeWithoutMeeting());

/** Left out means no outcome. */
const outcome = z
  .enum(outcomes)
  .nullish()
  .transform((value) => value ?? null);

/** Answer of one side. */
export const followUpAnswer = labelled(
  z
    .object({ happened: z.boolean(), outcome, note: text({ min: 0, max: 1_000 }) })
    .refine((said) => !said.happened || said.outcome !== null, { ...outcomeNeeded, path: ['outcome'] })
    .refine((said) => said.happened || said.outcome === null, {
      ...outcomeWithoutMeeting,
      path: ['outcome'],
    })
    .transform(({ note, ...said }) => ({ ...said, note: note || null })),
  { happened: sentences.happenedLabel(), outcome: sentences.outcomeLabel(), note: sentences.noteLabel() },
);
