import { defineEvent } from '@passerelle/database';

/** A party whose answer is awaited is reminded. The subject is the reminder. */
export const AnswerReminded = defineEvent<{ introductionId: string; reminderId: string }>('AnswerReminded');
