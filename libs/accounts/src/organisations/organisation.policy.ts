import type { Actor } from '../actor/index.js';

export type OrganisationAction =
  | 'see'
  | 'seeMembers'
  | 'seeAbsence'
  | 'update'
  | 'setAbsence'
  | 'invite'
  | 'changeMembers'
  | 'leave';

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
    case 'seeAbsence':
      return actor.belongsTo(organisation.id) || actor.isCurator;
    case 'update':
    case 'invite':
    case 'changeMembers':
      return actor.owns(organisation.id) || actor.isCurator;
    // A promise waits for those who are away: nobody says so for them.
    case 'setAbsence':
    case 'leave':
      return actor.belongsTo(organisation.id);
  }
}
