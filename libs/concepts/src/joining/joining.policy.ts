import type { Actor } from '@passerelle/accounts';
import type { Need } from '@passerelle/needs';
import { type Concept } from '../concept/concept.entity.js';
import { type ConceptParties, isPartyTo } from '../concept/concept.policy.js';
import type { JoiningSide } from './joining.entity.js';

export const joiningActions = ['see', 'propose', 'ask', 'answer', 'withdraw', 'seeReason'] as const;
export type JoiningAction = (typeof joiningActions)[number];

/** The need and the concept of a joining, as the policy needs them. */
export interface JoiningParties {
  concept: Pick<Concept, 'carrierId'>;
  /** The people and companies of the concept. */
  parties: ConceptParties;
  need: Pick<Need, 'organisationId'>;
  /** The sides that have agreed so far. */
  agreed?: readonly JoiningSide[];
}

/** The sides for which a person speaks. A curator without a stake speaks for a concept that has no carrier. */
export function sidesOf(actor: Actor, { concept, parties, need }: JoiningParties): JoiningSide[] {
  const { personId } = actor;
  const isOfCompany = actor.belongsTo(need.organisationId);
  const carries = personId !== null && concept.carrierId === personId && parties.members.includes(personId);
  const stands = concept.carrierId === null && curates(actor, { concept, parties, need });
  return [
    ...(isOfCompany ? (['company'] as const) : []),
    ...(carries || stands ? (['concept'] as const) : []),
  ];
}

/** Who may do what with a joining. The transitions check whether its state allows the action. */
export function mayOnJoining(actor: Actor, action: JoiningAction, of: JoiningParties): boolean {
  const sides = sidesOf(actor, of);
  switch (action) {
    case 'see':
      return sides.length > 0 || actor.isCurator;
    case 'ask':
      return sides.includes('company');
    case 'answer':
      return sides.length > 0;
    case 'withdraw':
      // A side that has not agreed yet declines instead.
      return sides.some((side) => of.agreed?.includes(side)) || curates(actor, of);
    case 'propose':
    case 'seeReason':
      return curates(actor, of);
  }
}

/** Curators propose nothing for their own company, nor for a concept in which they have a stake. */
const curates = (actor: Actor, { concept, parties, need }: JoiningParties): boolean =>
  actor.isCurator && !actor.belongsTo(need.organisationId) && !isPartyTo(actor, concept, parties);

// The same rules in SQL, on rows named `joining`, `need` and `concept`, with the parameters of `parametersOf`.

/** Same rule as `sidesOf(actor, …).includes('company')`. */
export const speaksForCompanySql = 'need.organisation_id = ANY (:organisationIds)';

/** Whether the person carries the concept. */
export const carriesConceptSql = `(concept.carrier_id = :personId AND EXISTS (
  SELECT FROM concept_member AS carrying
  WHERE carrying.concept_id = concept.id AND carrying.person_id = :personId AND carrying.state = 'joined'))`;

/** Same rule as `mayOnJoining(actor, 'see', …)`. */
export const seesJoiningSql = `(:isCurator OR ${speaksForCompanySql} OR ${carriesConceptSql})`;
