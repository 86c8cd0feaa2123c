import { Membership } from '@passerelle/accounts';
import { everyCurator, type Recipient } from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import type { Need } from '../need/need.entity.js';

/** The members of the company who follow a need: the owners, and the author while still a member. */
export async function followersOf(need: Need, manager: EntityManager): Promise<Recipient[]> {
  const members = await manager.findBy(Membership, { organisationId: need.organisationId });
  return members
    .filter(({ role, personId }) => role === 'owner' || personId === need.authorId)
    .map(({ personId }) => ({ kind: 'person', id: personId }));
}

/** The people who moderate a need: curators, or admins if there are no curators; without members of the need's company. */
export const moderatorsOf = ({ organisationId }: Need, manager: EntityManager): Promise<Recipient[]> =>
  everyCurator(organisationId, manager);
