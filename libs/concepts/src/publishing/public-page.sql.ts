import { isIdeaShownSql } from '@passerelle/solvers';

// Conditions on a row named `concept`, and a row named `page`: its public page.

/**
 * The parties with a stake in a concept: the companies of its needs, and the solvers of its ideas and introductions.
 * Hidden ones are marked.
 */
export const stakesSql = `(
  SELECT need.organisation_id, CAST(NULL AS uuid) AS person_id, FALSE AS hidden
  FROM concept_need AS link JOIN need ON need.id = link.need_id
  WHERE link.concept_id = concept.id
  UNION
  SELECT solver.organisation_id, CASE WHEN solver.organisation_id IS NULL THEN solver.person_id END,
    NOT ${isIdeaShownSql} OR solver.hidden_at IS NOT NULL
  FROM concept_idea AS link JOIN idea ON idea.id = link.idea_id JOIN solver ON solver.id = idea.solver_id
  WHERE link.concept_id = concept.id
  UNION
  SELECT solver.organisation_id, CASE WHEN solver.organisation_id IS NULL THEN solver.person_id END,
    solver.hidden_at IS NOT NULL
  FROM concept_introduction AS link JOIN introduction ON introduction.id = link.introduction_id
    JOIN solver ON solver.id = introduction.solver_id
  WHERE link.concept_id = concept.id)`;

/**
 * On a row named `seat`, a member: they agree, can still sign in to withdraw their consent, and still belong to the
 * organisation for which they speak.
 */
export const agreesSql = `(
  EXISTS (SELECT FROM concept_consent AS consent
    WHERE consent.concept_id = seat.concept_id AND consent.person_id = seat.person_id)
  AND EXISTS (SELECT FROM person WHERE person.id = seat.person_id AND person.suspended_at IS NULL)
  AND (seat.organisation_id IS NULL OR EXISTS (SELECT FROM membership
    WHERE membership.person_id = seat.person_id AND membership.organisation_id = seat.organisation_id)))`;

/** Whether a member speaks for a row named `stake`. */
export const isSpokenForSql = `EXISTS (
  SELECT FROM concept_member AS speaker
  WHERE speaker.concept_id = concept.id AND speaker.state = 'joined'
    AND (speaker.organisation_id = stake.organisation_id OR speaker.person_id = stake.person_id))`;

/**
 * Whether the page is public. The carrier and all other members agree, and a member speaks for each company and each
 * solver of the concept's sources. Checked at every read, so that the page disappears at once when a member withdraws
 * their consent.
 */
export const isPublicSql = `(
  page.taken_back_at IS NULL AND concept.status <> 'stopped'
  AND EXISTS (SELECT FROM concept_member AS carrier
    WHERE carrier.concept_id = concept.id AND carrier.person_id = concept.carrier_id AND carrier.state = 'joined')
  AND NOT EXISTS (SELECT FROM concept_member AS seat
    WHERE seat.concept_id = concept.id AND seat.state = 'joined' AND NOT ${agreesSql})
  AND NOT EXISTS (SELECT FROM ${stakesSql} AS stake WHERE stake.hidden OR NOT ${isSpokenForSql}))`;
