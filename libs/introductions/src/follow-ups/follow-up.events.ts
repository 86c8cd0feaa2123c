import { defineEvent } from '@passerelle/database';

/** A party is asked what came of a meeting. */
export const FollowUpAsked = defineEvent<{ introductionId: string; followUpId: string }>('FollowUpAsked');
export const FollowUpAnswered = defineEvent<{ introductionId: string; followUpId: string }>(
  'FollowUpAnswered',
  { forTheRecord: true },
);
