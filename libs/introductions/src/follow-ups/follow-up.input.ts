import { rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { outcomes } from '../introduction/index.js';

const outcomeNeeded = rule('outcome_needed', {
  fr: 'Dites ce qu’a donné la rencontre, même si c’est « rien pour l’instant ».',
  en: 'Say what came of the meeting, even if it is “nothing so far”.',
});
const outcomeWithoutMeeting = rule('outcome_without_meeting', {
  fr: 'Sans rencontre, il n’y a pas de résultat à indiquer.',
  en: 'Without a meeting there is no result to give.',
});

/** Left out means none. */
const outcome = z
  .enum(outcomes)
  .nullish()
  .transform((value) => value ?? null);

/** The answer of one side. */
export const followUpAnswer = z
  .object({ happened: z.boolean(), outcome, note: text({ min: 0, max: 1_000 }) })
  .refine((said) => !said.happened || said.outcome !== null, { ...outcomeNeeded, path: ['outcome'] })
  .refine((said) => said.happened || said.outcome === null, {
    ...outcomeWithoutMeeting,
    path: ['outcome'],
  })
  .transform(({ note, ...said }) => ({ ...said, note: note || null }));
