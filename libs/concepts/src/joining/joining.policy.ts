import type { Actor } from '@passerelle/accounts';
import type { Need } from '@passerelle/needs';
import { type Concept, type ConceptParties, isPartyTo } from '../concept/index.js';
import type { JoiningSide } from './joining.transitions.js';

export const joiningActions = ['see', 'propose', 'ask', 'answer', 'withdraw', 'seeReason'] as const;
export type JoiningAction = (typeof joiningActions)[number];

/** What a need and a concept that it may join are to people. */
export interface JoiningParties {
  concept: Pick<Concept, 'carrierId'>;
  /** Who takes part in the concept. */
  parties: ConceptParties;
  need: Pick<Need, 'organisationId'>;
  /** The sides that have said yes so far. */
  agreed?: readonly JoiningSide[];
}

/** For which sides somebody speaks. A curator who is no party speaks for a concept that nobody carries. */
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

/** Who may do what about a need that may join a concept. Whether its state allows it, the transitions decide. */
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
      // Whoever has not said yes declines.
      return sides.some((side) => of.agreed?.includes(side)) || curates(actor, of);
    case 'propose':
    case 'seeReason':
      return curates(actor, of);
  }
}

/** Nobody proposes for their own company, nor for a concept in which they have a stake. */
const curates = (actor: Actor, { concept, parties, need }: JoiningParties): boolean =>
  actor.isCurator && !actor.belongsTo(need.organisationId) && !isPartyTo(actor, concept, parties);
