import type { Actor } from '@passerelle/accounts';
import { EventSet, type Invalidation } from '@passerelle/database';
import { belongsToCompanySql } from '@passerelle/needs';
import { labelled, text } from '@passerelle/problems';
import { type Solver, speaksForSolverSql } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Introduction } from '../introduction/introduction.entity.js';
import { sentences } from '../introductions.sentences.js';
import { type Parties, partyOf, type PartySide } from '../parties/parties.js';

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

/** In characters. */
export const LONGEST_BODY = 4_000;

export const messageInput = labelled(z.object({ body: text({ max: LONGEST_BODY }) }), {
  body: sentences.messageLabel(),
});

const speaksSql = `(${speaksForSolverSql}) IS TRUE`;

/**
 * SQL form of `mayReadChannel`. On rows named `introduction`, `need` and `solver`, with the parameters of `parametersOf`.
 * @param channel an SQL expression
 */
export const readsChannelSql = (channel: string): string => `
  CASE ${channel}
    WHEN 'parties' THEN (${belongsToCompanySql} OR ${speaksSql})
      AND introduction.company_reply_answer = 'accepted' AND introduction.solver_reply_answer = 'accepted'
    WHEN 'company' THEN ${belongsToCompanySql} OR (:isCurator AND NOT ${speaksSql})
    WHEN 'solver' THEN NOT ${belongsToCompanySql} AND (${speaksSql} OR :isCurator)
    ELSE false
  END`;

/** The participants of a conversation: the two parties, or one party and the curators. */
export const channels = ['parties', 'company', 'solver'] as const;
export type Channel = (typeof channels)[number];

/** The side for which a message is written. */
export const authorSides = ['company', 'solver', 'curator'] as const;
export type AuthorSide = (typeof authorSides)[number];

/** The side for which this person writes; undefined: no side. A curator who is a party writes as that party. */
export function authorSideOf(actor: Actor, parties: Parties): AuthorSide | undefined {
  return partyOf(actor, parties) ?? (actor.isCurator ? 'curator' : undefined);
}

/**
 * Who may read a conversation.
 * - The conversation of the parties: only the two parties, from the moment both have accepted, without end. Curators
 *   do not read it.
 * - The conversation of one party with the curators: that party and the curators, from the start, without end.
 */
export function mayReadChannel(
  actor: Actor,
  channel: Channel,
  introduction: Introduction,
  parties: Parties,
): boolean {
  return sideReads(authorSideOf(actor, parties), channel, introduction);
}

/** As `mayReadChannel`, for a person who speaks for a side, perhaps without an account. undefined: for no side. */
export function sideReads(
  side: AuthorSide | undefined,
  channel: Channel,
  introduction: Introduction,
): boolean {
  if (channel === 'parties') return isParty(side) && wasOpened(introduction);
  return side === channel || side === 'curator';
}

/** Whether a conversation takes messages from its readers. A minor gets no messages in a conversation without a reader of age. */
export const takesMessages = (
  channel: Channel,
  introduction: Introduction,
  { isUnsupervised }: Pick<Solver, 'isUnsupervised'>,
): boolean => channel !== 'parties' || (introduction.isOpened && !isUnsupervised);

const isParty = (side: AuthorSide | undefined): side is PartySide => side === 'company' || side === 'solver';

/**
 * Whether both had accepted. Parties decline or let an introduction lapse only before that; a curator may withdraw it
 * later.
 */
const wasOpened = ({ companyReply, solverReply }: Introduction): boolean =>
  companyReply.answer === 'accepted' && solverReply.answer === 'accepted';
