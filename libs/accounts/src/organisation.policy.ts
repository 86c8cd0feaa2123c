import type { Actor } from './actor.js';

export type OrganisationAction = 'see' | 'seeMembers' | 'update' | 'invite' | 'changeMembers' | 'leave';

/** Who may do what to an organisation. Whether its last owner would be lost is for the service to say, under a lock. */
export function mayOnOrganisation(
  actor: Actor,
  action: OrganisationAction,
  organisation: { id: string },
): boolean {
  switch (action) {
    case 'see':
      return actor.isSignedIn || actor.isCurator;
    case 'seeMembers':
      return actor.belongsTo(organisation.id) || actor.isCurator;
    case 'update':
    case 'invite':
    case 'changeMembers':
      return actor.owns(organisation.id) || actor.isCurator;
    case 'leave':
      return actor.belongsTo(organisation.id);
  }
}
