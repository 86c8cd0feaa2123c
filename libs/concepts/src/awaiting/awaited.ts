import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { ASLEEP_AFTER, Concept } from '../concept/concept.entity.js';
import { type ConceptParties, isPartyTo } from '../concept/concept.policy.js';

/** The step of a concept that a person must take. `work`: the carrier completes the checklist of the gate ahead. */
export type Part = 'answer' | 'agree' | 'work' | 'wake' | 'sign';

/**
 * The step of a concept that a person must take. undefined: none. An invited person accepts or declines. A member
 * agrees to the public page, or declines it. The carrier works on the gate ahead, or reports progress after sixty
 * idle days. Without a carrier, all members report. The curator who accompanies the concept signs.
 * @param isAskedToAgree a public page is proposed, and the person has not answered yet
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

// The SQL form of `partIn(…) !== undefined`, on a row named `concept`, with the parameters of `parametersOf` and
// `asleepSince`: a concept that has been idle since then is asleep.

const memberAs = (state: 'invited' | 'joined'): string => `EXISTS (
  SELECT FROM concept_member AS member
  WHERE member.concept_id = concept.id AND member.person_id = :personId AND member.state = '${state}')`;

const isHolders = `(solver.organisation_id = ANY (:organisationIds)
  OR solver.person_id = :personId AND solver.organisation_id IS NULL)`;

/** Same rule as `isPartyTo`, for a person who neither takes part nor is invited. */
const hasStakeSql = `(EXISTS (
    SELECT FROM concept_member AS member
    WHERE member.concept_id = concept.id AND member.state <> 'left' AND member.organisation_id = ANY (:organisationIds))
  OR EXISTS (
    SELECT FROM concept_need AS link JOIN need ON need.id = link.need_id
    WHERE link.concept_id = concept.id AND need.organisation_id = ANY (:organisationIds))
  OR EXISTS (
    SELECT FROM concept_idea AS link JOIN idea ON idea.id = link.idea_id JOIN solver ON solver.id = idea.solver_id
    WHERE link.concept_id = concept.id AND ${isHolders})
  OR EXISTS (
    SELECT FROM concept_introduction AS link JOIN introduction ON introduction.id = link.introduction_id
      JOIN solver ON solver.id = introduction.solver_id
    WHERE link.concept_id = concept.id AND ${isHolders}))`;

const isOfMember = `concept.status = 'active' AND concept.stage <> 'in_homes' AND concept.gate_state <> 'requested'
  AND (concept.active_at <= :asleepSince AND COALESCE(concept.carrier_id = :personId, true)
    OR concept.carrier_id = :personId AND concept.gate_state = 'open')`;

/** Same rule as `awaitsViewer` of the public page, for a person who takes part in a concept that is not stopped. */
export const awaitsConsentSql = `EXISTS (
    SELECT FROM concept_page AS page WHERE page.concept_id = concept.id AND page.taken_back_at IS NULL)
  AND NOT EXISTS (SELECT FROM concept_consent AS consent
    WHERE consent.concept_id = concept.id AND consent.person_id = :personId)
  AND NOT EXISTS (SELECT FROM concept_refusal AS refusal
    WHERE refusal.concept_id = concept.id AND refusal.person_id = :personId)`;

export const awaitsSomethingSql = `(concept.status <> 'stopped' AND (
  ${memberAs('invited')}
  OR ${memberAs('joined')} AND (${isOfMember} OR ${awaitsConsentSql})
  OR :isCurator AND concept.curator_id = :personId AND concept.gate_state = 'requested'
    AND NOT ${memberAs('joined')} AND concept.carrier_id IS DISTINCT FROM :personId AND NOT ${hasStakeSql}))`;

/** Lists the concepts that await a step of a person. One statement for each page. */
@Injectable()
export class AwaitingConcepts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The longest idle first. */
  of(actor: Actor, page: ConnectionArgs): Promise<Page<Concept>> {
    const query = this.database.manager.createQueryBuilder(Concept, 'concept').where(awaitsSomethingSql, {
      ...parametersOf(actor),
      asleepSince: new Date(this.clock.now().getTime() - ASLEEP_AFTER),
    });
    return keysetPage(query, page, [
      { column: 'concept.activeAt', kind: 'time', direction: 'ASC', value: ({ activeAt }) => activeAt },
      { column: 'concept.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
    ]);
  }
}
