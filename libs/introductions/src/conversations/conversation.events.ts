import { defineEvent } from '@passerelle/database';

/** Somebody has written in a conversation of an introduction. */
export const MessageWritten = defineEvent<{ introductionId: string; messageId: string }>('MessageWritten');
