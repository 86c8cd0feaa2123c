import type { Actor } from '../actor/actor.js';

export type OrganisationAction =
  | 'see'
  | 'seeMembers'
  | 'seeAbsence'
  | 'update'
  | 'setAbsence'
  | 'confirmSeen'
  | 'invite'
  | 'changeMembers'
  | 'leave';

/** Who may do what to an organisation. That it keeps an owner is checked by the service, under a lock. */
export function mayOnOrganisation(
  actor: Actor,
  action: OrganisationAction,
  organisation: { id: string },
): boolean {
  switch (action) {
    case 'see':
      return actor.isSignedIn || actor.isCurator;
    case 'confirmSeen':
      return actor.isCurator;
    case 'seeMembers':
    case 'seeAbsence':
      return actor.belongsTo(organisation.id) || actor.isCurator;
    case 'update':
    case 'invite':
    case 'changeMembers':
      return actor.owns(organisation.id) || actor.isCurator;
    // An absence stops the promise clock, so only members can declare it.
    case 'setAbsence':
    case 'leave':
      return actor.belongsTo(organisation.id);
  }
}
