import type { Actor } from '@passerelle/accounts';
import { type Parties, partyOf } from '../parties/parties.js';
import type { FollowUp } from './follow-up.entity.js';

export const followUpActions = ['see', 'answer'] as const;
export type FollowUpAction = (typeof followUpActions)[number];

/** Who may do what with a question to one side. Each side sees and gives its own answers; curators see all answers and give none. */
export function mayOnFollowUp(
  actor: Actor,
  action: FollowUpAction,
  { side }: Pick<FollowUp, 'side'>,
  parties: Parties,
): boolean {
  const party = partyOf(actor, parties);
  switch (action) {
    case 'see':
      return party === undefined ? actor.isCurator : party === side;
    case 'answer':
      return party === side;
  }
}
