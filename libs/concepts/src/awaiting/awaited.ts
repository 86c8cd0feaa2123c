import type { Actor } from '@passerelle/accounts';
import type { Concept } from '../concept/concept.entity.js';
import { type ConceptParties, isPartyTo } from '../concept/concept.policy.js';

/** What a concept awaits of a person. `work`: the carrier brings what the gate ahead asks for. */
export type Part = 'answer' | 'agree' | 'work' | 'wake' | 'sign';

/**
 * What a concept awaits of a person; undefined: nothing. An invited person says whether they take part. A member says
 * whether they agree to the public page. The carrier works on the gate ahead, or reports progress after sixty idle days;
 * without a carrier, all members report. The curator who accompanies the concept signs.
 * @param isAskedToAgree a public page is asked for, and the person has not answered yet
 */
export function partIn(
  actor: Actor,
  concept: Concept,
  parties: ConceptParties,
  now: Date,
  isAskedToAgree: boolean,
): Part | undefined {
  const { personId } = actor;
  if (personId === null || concept.status === 'stopped') return undefined;
  if (parties.invited.includes(personId)) return 'answer';
  if (parties.members.includes(personId))
    return isAskedToAgree ? 'agree' : partOfMember(personId, concept, now);
  const signs =
    concept.gateState === 'requested' &&
    concept.curatorId === personId &&
    actor.isCurator &&
    !isPartyTo(actor, concept, parties);
  return signs ? 'sign' : undefined;
}

function partOfMember(personId: string, concept: Concept, now: Date): Part | undefined {
  const { carrierId, status, gate, gateState } = concept;
  if (carrierId !== null && carrierId !== personId) return undefined;
  if (concept.isAsleep(now)) return 'wake';
  const works = carrierId === personId && status === 'active' && gate !== undefined && gateState === 'open';
  return works ? 'work' : undefined;
}
