import type { Actor } from '@passerelle/accounts';
import type { Need, NeedState } from './need.entity.js';
import { NeedChangesRequested, NeedPublished, NeedRefused } from './need.events.js';

export const needActions = [
  'see',
  'seeCompany',
  'seeMatches',
  'edit',
  'offer',
  'submit',
  'publish',
  'requestChanges',
  'refuse',
  'pool',
  'renew',
  'close',
  'delete',
] as const;
export type NeedAction = (typeof needActions)[number];

const inHandsOfCompany: readonly NeedState[] = ['draft', 'changes_requested', 'submitted'];
const inHandsOfCurator: readonly NeedState[] = ['submitted', 'published'];

/**
 * Never shown outside the company: needs that it has not submitted, or withdrew before submitting. Curators see needs
 * that a curator wrote for the company.
 */
const isPrivate = ({ state, submittedAt, byCurator }: Need): boolean =>
  !byCurator && (state === 'draft' || (state === 'closed' && submittedAt === null));

const isDraftByCurator = ({ state, byCurator }: Need): boolean => state === 'draft' && byCurator;

/** Who may do what with a need. The transitions check whether its state allows the action. */
export function mayOnNeed(actor: Actor, action: NeedAction, need: Need): boolean {
  const company = actor.belongsTo(need.organisationId);
  switch (action) {
    case 'see':
      if (company) return true;
      if (actor.isCurator) return !isPrivate(need);
      return actor.isSignedIn && need.state === 'published';
    case 'seeCompany':
      return company || actor.isCurator || !need.confidential;
    case 'seeMatches':
      return company || (actor.isCurator && !isPrivate(need));
    case 'edit':
      // A company may not change a need that a curator has read and published. A curator who belongs to the company counts as the company.
      if (company) return inHandsOfCompany.includes(need.state);
      return actor.isCurator && (inHandsOfCurator.includes(need.state) || isDraftByCurator(need));
    case 'offer':
      return actor.isCurator && !company && need.byCurator;
    case 'submit':
      return company;
    case 'renew':
    case 'close':
      // An imported company may have no members.
      return company || (actor.isCurator && !isPrivate(need));
    case 'delete':
      // Only a text that the company wrote and nobody else has read.
      return company && need.state === 'draft' && !need.byCurator;
    case 'publish':
    case 'requestChanges':
    case 'refuse':
      // Nobody moderates their own company's need.
      return actor.isCurator && !company;
    case 'pool':
      return actor.isCurator && !company && !isPrivate(need);
  }
}

/**
 * Whether a curator has decided about a need and may still undo the decision. The company is not notified of it yet.
 * @param need name of its row
 */
export const isDecisionUnannouncedSql = (need: string): string =>
  `(${need}.state IN ('published', 'changes_requested', 'closed') AND EXISTS (
    SELECT FROM event WHERE event.subject_id = ${need}.id AND event.name = CASE
        WHEN ${need}.state = 'published' THEN '${NeedPublished.eventName}'
        WHEN ${need}.state = 'changes_requested' THEN '${NeedChangesRequested.eventName}'
        WHEN ${need}.closing_reason = 'refused' THEN '${NeedRefused.eventName}' END
      AND event.not_before IS NOT NULL AND event.dispatched_at IS NULL))`;

// The SQL form of rules of `need.policy.ts`. The conditions are on a row named `need`, and take the parameters of `parametersOf`.

/** SQL form of `actor.belongsTo(need.organisationId)`. */
export const belongsToCompanySql = 'need.organisation_id = ANY (:organisationIds)';

const isPrivateSql = `(NOT need.by_curator
  AND (need.state = 'draft' OR (need.state = 'closed' AND need.submitted_at IS NULL)))`;

/** SQL form of `mayOnNeed(actor, 'see', need)`. */
export const seesNeedSql = `(${belongsToCompanySql}
  OR (:isCurator AND NOT ${isPrivateSql})
  OR (:isSignedIn AND need.state = 'published'))`;
