import { defineEvent } from '@passerelle/database';

/** A party whose answer is awaited is to be reminded, the subject being the reminder. */
export const AnswerReminded = defineEvent<{ introductionId: string; reminderId: string }>('AnswerReminded');
