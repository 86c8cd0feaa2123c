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

/** The people and companies of a concept, as the policy needs them. */
export interface ConceptParties {
  conceptId: string;
  /** The members, by person id. */
  members: readonly string[];
  /** The invited people, by person id. */
  invited: readonly string[];
  /**
   * The companies whose needs the concept answers, the organisations whose ideas it uses, and the organisations in whose
   * name a member takes part.
   */
  organisationIds: readonly string[];
  /** The ones among these in whose name a member takes part. All members know of them. */
  openOrganisationIds: readonly string[];
  /** The people who hold, in their own name, a profile that the concept came from. */
  holderIds: readonly string[];
}

/**
 * Whether a person has a stake in the concept. Members, invited people and members of its organisations sign nothing
 * about it.
 */
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

/** Who may do what with a concept. The transitions check whether its state allows the action. */
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
    // A person who is only invited sees a summary: the subject of the concept, the inviting person, and the progress.
    case 'read':
    case 'edit':
    case 'seePage':
      return isMember || actor.isCurator;
    case 'seeInvited':
      // Only the carrier and curators see an invitation before it is accepted.
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

// The SQL form of rules of `concept.policy.ts`. The conditions are on a row named `concept`, and take the parameters of `parametersOf`.

/** Whether the person takes part in the concept, or is invited. */
export const takesPartSql = `EXISTS (
  SELECT FROM concept_member AS taking_part
  WHERE taking_part.concept_id = concept.id AND taking_part.person_id = :personId
    AND taking_part.state IN ('invited', 'joined'))`;

/** Same rule as `mayOnConcept(actor, 'see', concept, parties)`. */
export const seesConceptSql = `(:isCurator OR ${takesPartSql})`;

/** Same rule as `mayOnConcept(actor, 'edit', concept, parties)`. */
export const editsConceptSql = `(:isCurator OR EXISTS (
  SELECT FROM concept_member AS joined
  WHERE joined.concept_id = concept.id AND joined.person_id = :personId AND joined.state = 'joined'))`;
