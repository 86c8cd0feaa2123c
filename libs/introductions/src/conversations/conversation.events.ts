import { EventSet } from '@passerelle/database';

export const conversationEvents = new EventSet();

/** Somebody has written in one of an introduction's conversations. */
export const MessageWritten = conversationEvents.define<{ introductionId: string; messageId: string }>(
  'MessageWritten',
);
