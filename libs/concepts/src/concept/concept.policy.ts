import type { Actor } from '@passerelle/accounts';
import type { Concept } from './concept.entity.js';

export const conceptActions = [
  'see',
  'read',
  'edit',
  'seeInvited',
  'invite',
  'link',
  'answer',
  'leave',
  'nameCarrier',
  'pause',
  'resume',
  'stop',
  'take',
  'remind',
  'waive',
  'requestGate',
  'decideGate',
  'seePage',
  'askForPage',
  'agreeToPage',
  'seeLog',
] as const;
export type ConceptAction = (typeof conceptActions)[number];

/** Who takes part in a concept, as the policy needs to know. */
export interface ConceptParties {
  conceptId: string;
  /** Those who take part, by person. */
  members: readonly string[];
  /** Those who are asked to. */
  invited: readonly string[];
  /** The companies whose needs it answers, those whose ideas it uses, and those in whose name somebody takes part. */
  organisationIds: readonly string[];
  /** Those of them in whose name somebody takes part: whoever takes part knows of them. */
  openOrganisationIds: readonly string[];
  /** Those who hold, by themselves, a profile that it came from. */
  holderIds: readonly string[];
}

/** Whether somebody has a stake in it: who takes part, or belongs to one of its companies, signs nothing about it. */
export const isPartyTo = (
  actor: Actor,
  { carrierId }: Pick<Concept, 'carrierId'>,
  { members, invited, organisationIds, holderIds }: ConceptParties,
): boolean => {
  const { personId } = actor;
  if (personId === null) return false;
  return (
    personId === carrierId ||
    [members, invited, holderIds].some((people) => people.includes(personId)) ||
    organisationIds.some((id) => actor.belongsTo(id))
  );
};

/** Who may do what with a concept. Whether its state allows it is checked by the transitions. */
export function mayOnConcept(
  actor: Actor,
  action: ConceptAction,
  concept: Concept,
  parties: ConceptParties,
): boolean {
  const { personId } = actor;
  const isMember = personId !== null && parties.members.includes(personId);
  const isInvited = personId !== null && parties.invited.includes(personId);
  const carries = isMember && concept.carrierId === personId;
  switch (action) {
    case 'see':
      return isMember || isInvited || actor.isCurator;
    // Whoever is only asked to take part sees a summary: what it is, who asks, and how far it has come.
    case 'read':
    case 'edit':
    case 'seePage':
      return isMember || actor.isCurator;
    case 'seeInvited':
      // Nobody learns that somebody was asked before they have agreed, but those who ask.
      return carries || actor.isCurator;
    case 'invite':
    case 'askForPage':
    case 'link':
    case 'nameCarrier':
    case 'pause':
    case 'resume':
    case 'stop':
      return carries || actor.isCurator;
    case 'answer':
      return isInvited;
    case 'leave':
    case 'agreeToPage':
      return isMember;
    case 'requestGate':
      return carries;
    case 'take':
    case 'waive':
    case 'decideGate':
    case 'remind':
    case 'seeLog':
      return actor.isCurator && !isPartyTo(actor, concept, parties);
  }
}
