import { EventSet, type Invalidation } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import type { Channel } from './conversation.policy.js';

export const conversationEvents = new EventSet();

interface OfMessage {
  introductionId: string;
  messageId: string;
}

async function theConversation(
  { introductionId, messageId }: OfMessage,
  manager: EntityManager,
): Promise<Invalidation[]> {
  const messages = await manager.query<{ channel: string }[]>(
    'SELECT channel FROM introduction_message WHERE id = $1',
    [messageId],
  );
  return messages.map(({ channel }) => ({ topic: 'conversation', id: introductionId, part: channel }));
}

/** A message was written in a conversation of an introduction. */
export const MessageWritten = conversationEvents.define<{ introductionId: string; messageId: string }>(
  'MessageWritten',
  { invalidates: theConversation },
);
/** A person has read a conversation on, up to a message. */
export const ConversationRead = conversationEvents.define<{
  introductionId: string;
  channel: Channel;
  personId: string;
  untilMessageId: string;
}>('ConversationRead', { invalidates: 'nothing' });
