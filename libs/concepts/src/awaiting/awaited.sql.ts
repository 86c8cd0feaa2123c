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
