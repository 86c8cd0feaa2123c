import type { Actor } from '@passerelle/accounts';
import { EventSet } from '@passerelle/database';
import { labelled, rule, text } from '@passerelle/problems';
import { z } from 'zod';
import { outcomes } from '../introduction/introduction.entity.js';
import { theIntroduction } from '../introduction/introduction.events.js';
import { sentences } from '../introductions.sentences.js';
import { type Parties, partyOf } from '../parties/parties.js';
import type { FollowUp } from './follow-up.entity.js';

export const followUpEvents = new EventSet();

/** A party gets the question about the outcome of a meeting. */
export const FollowUpAsked = followUpEvents.define<{ introductionId: string; followUpId: string }>(
  'FollowUpAsked',
  { invalidates: theIntroduction },
);
/** A side has answered, or corrected its answer. A correction may revoke the outcome of the introduction. */
export const FollowUpAnswered = followUpEvents.define<{ introductionId: string; followUpId: string }>(
  'FollowUpAnswered',
  { invalidates: theIntroduction },
);

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
    .refine((answer) => !answer.happened || answer.outcome !== null, { ...outcomeNeeded, path: ['outcome'] })
    .refine((answer) => answer.happened || answer.outcome === null, {
      ...outcomeWithoutMeeting,
      path: ['outcome'],
    })
    .transform(({ note, ...answer }) => ({ ...answer, note: note || null })),
  { happened: sentences.happenedLabel(), outcome: sentences.outcomeLabel(), note: sentences.noteLabel() },
);

export const followUpActions = ['see', 'answer'] as const;
export type FollowUpAction = (typeof followUpActions)[number];

/** Who may do what with a question to one side. Each side sees and gives its own answers; curators see all answers and give none. */
export function mayOnFollowUp(
  actor: Actor,
  action: FollowUpAction,
  { side }: Pick<FollowUp, 'side'>,
  parties: Parties,
): boolean {
  const party = partyOf(actor, parties);
  switch (action) {
    case 'see':
      return party === undefined ? actor.isCurator : party === side;
    case 'answer':
      return party === side;
  }
}
