import { defineEvent } from '@passerelle/database';

/** Somebody has written in one of an introduction's conversations. */
export const MessageWritten = defineEvent<{ introductionId: string; messageId: string }>('MessageWritten');
