import { EventSet } from '@passerelle/database';
import type { Channel } from './conversation.policy.js';

export const conversationEvents = new EventSet();

/** A message was written in a conversation of an introduction. */
export const MessageWritten = conversationEvents.define<{ introductionId: string; messageId: string }>(
  'MessageWritten',
);
/** A person has read a conversation on, up to a message. */
export const ConversationRead = conversationEvents.define<{
  introductionId: string;
  channel: Channel;
  personId: string;
  untilMessageId: string;
}>('ConversationRead');
