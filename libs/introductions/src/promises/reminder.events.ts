import { EventSet } from '@passerelle/database';

export const reminderEvents = new EventSet();

/** A party whose answer is awaited is reminded. The subject is the reminder. */
export const AnswerReminded = reminderEvents.define<{ introductionId: string; reminderId: string }>(
  'AnswerReminded',
  { invalidates: 'nothing' },
);
