// The SQL form of rules of `need.policy.ts`. The conditions are on a row named `need`, and take the parameters of `parametersOf`.

/** SQL form of `actor.belongsTo(need.organisationId)`. */
export const belongsToCompanySql = 'need.organisation_id = ANY (:organisationIds)';

const isPrivateSql = `(NOT need.by_curator
  AND (need.state = 'draft' OR (need.state = 'closed' AND need.submitted_at IS NULL)))`;

/** SQL form of `mayOnNeed(actor, 'see', need)`. */
export const seesNeedSql = `(${belongsToCompanySql}
  OR (:isCurator AND NOT ${isPrivateSql})
  OR (:isSignedIn AND need.state = 'published'))`;
