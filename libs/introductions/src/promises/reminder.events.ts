import { EventSet } from '@passerelle/database';

export const reminderEvents = new EventSet();

/** A party whose answer is awaited is to be reminded, the subject being the reminder. */
export const AnswerReminded = reminderEvents.define<{ introductionId: string; reminderId: string }>(
  'AnswerReminded',
);
