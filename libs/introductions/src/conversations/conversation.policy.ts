import type { Actor } from '@passerelle/accounts';
import type { Solver } from '@passerelle/solvers';
import type { Introduction } from '../introduction/index.js';
import { type Parties, partyOf, type PartySide } from '../parties/index.js';

/** Who writes to whom: the two parties, or one party and the curators. */
export const channels = ['parties', 'company', 'solver'] as const;
export type Channel = (typeof channels)[number];

/** The side for which somebody writes. */
export const authorSides = ['company', 'solver', 'curator'] as const;
export type AuthorSide = (typeof authorSides)[number];

/**
 * The side for which this person writes; undefined: none. Whoever is a party writes as that party, even a
 * curator.
 */
export function authorSideOf(actor: Actor, parties: Parties): AuthorSide | undefined {
  return partyOf(actor, parties) ?? (actor.isCurator ? 'curator' : undefined);
}

/**
 * Who may read a conversation.
 * - The parties' own: the two parties alone, from the moment both have accepted, and for good. Curators do not
 * read it.
 * - A party's with the curators: that party and the curators, from the start and for good.
 */
export function mayReadChannel(
  actor: Actor,
  channel: Channel,
  introduction: Introduction,
  parties: Parties,
): boolean {
  return sideReads(authorSideOf(actor, parties), channel, introduction);
}

/** The same for whoever speaks for a side, perhaps without an account; undefined: for none. */
export function sideReads(
  side: AuthorSide | undefined,
  channel: Channel,
  introduction: Introduction,
): boolean {
  if (channel === 'parties') return isParty(side) && wasOpened(introduction);
  return side === channel || side === 'curator';
}

/** Whether a conversation takes messages, for those who may read it. Nobody under age is written to where nobody of age reads along. */
export const takesMessages = (
  channel: Channel,
  introduction: Introduction,
  { isUnsupervised }: Pick<Solver, 'isUnsupervised'>,
): boolean => channel !== 'parties' || (introduction.isOpened && !isUnsupervised);

const isParty = (side: AuthorSide | undefined): side is PartySide => side === 'company' || side === 'solver';

/** Both had accepted. A decline or a lapse only happens before that; a withdrawal may happen after. */
const wasOpened = ({ companyReply, solverReply }: Introduction): boolean =>
  companyReply.answer === 'accepted' && solverReply.answer === 'accepted';
