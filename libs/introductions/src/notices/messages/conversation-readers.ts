import { findActorOfPerson } from '@passerelle/accounts';
import type { RecipientInRole, RecipientRole } from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import { authorSideOf, type Channel, mayReadChannel } from '../../conversations/conversation.rules.js';
import { IntroductionMessage } from '../../conversations/introduction-message.entity.js';
import type { Introduction } from '../../introduction/introduction.entity.js';
import type { Parties } from '../../parties/parties.js';
import { recipientsAs } from '../introductions/introduction-audience.js';

const sidesOf: Record<Channel, readonly RecipientRole[]> = {
  parties: ['company', 'solver'],
  company: ['company', 'curator'],
  solver: ['solver', 'curator'],
};

/**
 * The people who are notified of a conversation's messages, each once: the people who follow the introduction on
 * either side, and each author of a message who may still read the conversation.
 */
export async function readersOf(
  channel: Channel,
  introduction: Introduction,
  parties: Parties,
  manager: EntityManager,
): Promise<RecipientInRole[]> {
  const notified = new Map<string, RecipientInRole>();
  for (const as of sidesOf[channel]) {
    for (const recipient of await recipientsAs(as, { introduction, ...parties }, manager))
      if (!notified.has(recipient.id)) notified.set(recipient.id, { recipient, as });
  }
  for (const id of await authorsIn(channel, introduction, manager)) {
    if (notified.has(id)) continue;
    const actor = await findActorOfPerson(manager, id);
    const as = authorSideOf(actor, parties);
    if (as === undefined || !mayReadChannel(actor, channel, introduction, parties)) continue;
    notified.set(id, { recipient: { kind: 'person', id }, as });
  }
  return [...notified.values()];
}

async function authorsIn(
  channel: Channel,
  { id: introductionId }: Introduction,
  manager: EntityManager,
): Promise<string[]> {
  const authors = await manager
    .createQueryBuilder(IntroductionMessage, 'message')
    .select('message.authorId', 'id')
    .distinct()
    .where('message.introductionId = :introductionId AND message.channel = :channel', {
      introductionId,
      channel,
    })
    .andWhere('message.authorId IS NOT NULL')
    .orderBy('message.authorId')
    .getRawMany<{ id: string }>();
  return authors.map(({ id }) => id);
}
