import { EventSet } from '@passerelle/database';

export const conversationEvents = new EventSet();

/** A message was written in a conversation of an introduction. */
export const MessageWritten = conversationEvents.define<{ introductionId: string; messageId: string }>(
  'MessageWritten',
);
