import type { Actor } from '@passerelle/accounts';
import { type Introduction, type Parties, partyOf, type PartySide } from '../introduction/index.js';

/** Who talks to whom about an introduction: the two parties, or one of them and the curators. */
export const channels = ['parties', 'company', 'solver'] as const;
export type Channel = (typeof channels)[number];

/** For whom somebody writes. */
export const authorSides = ['company', 'solver', 'curator'] as const;
export type AuthorSide = (typeof authorSides)[number];

/** The side for which this person writes, as the policy of introductions has it; undefined: none. */
export function authorSideOf(actor: Actor, parties: Parties): AuthorSide | undefined {
  return partyOf(actor, parties) ?? (actor.isCurator ? 'curator' : undefined);
}

/**
 * Who reads a conversation. The parties' own is theirs alone, from the moment that both have accepted, and stays readable
 * whatever comes of it; curators do not read it. A party's own with the curators is open from the start, and for good.
 */
export function mayReadChannel(
  actor: Actor,
  channel: Channel,
  introduction: Introduction,
  parties: Parties,
): boolean {
  const side = authorSideOf(actor, parties);
  if (channel === 'parties') return isParty(side) && wasOpened(introduction);
  return side === channel || side === 'curator';
}

/** Whether what somebody may read still takes messages. */
export const takesMessages = (channel: Channel, introduction: Introduction): boolean =>
  channel !== 'parties' || introduction.isOpened;

const isParty = (side: AuthorSide | undefined): side is PartySide => side === 'company' || side === 'solver';

/** Both had accepted: a decline or a lapse comes before that, a withdrawal perhaps after. */
const wasOpened = ({ companyReply, solverReply }: Introduction): boolean =>
  companyReply.answer === 'accepted' && solverReply.answer === 'accepted';
