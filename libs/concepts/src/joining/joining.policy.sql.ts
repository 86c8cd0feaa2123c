// The SQL form of rules of `joining.policy.ts`. The conditions are on rows named `joining`, `need` and `concept`, and take the parameters
// of `parametersOf`.

/** Same rule as `sidesOf(actor, …).includes('company')`. */
export const speaksForCompanySql = 'need.organisation_id = ANY (:organisationIds)';

/** Whether the person carries the concept. */
export const carriesConceptSql = `(concept.carrier_id = :personId AND EXISTS (
  SELECT FROM concept_member AS carrying
  WHERE carrying.concept_id = concept.id AND carrying.person_id = :personId AND carrying.state = 'joined'))`;

/** Same rule as `mayOnJoining(actor, 'see', …)`. */
export const seesJoiningSql = `(:isCurator OR ${speaksForCompanySql} OR ${carriesConceptSql})`;
