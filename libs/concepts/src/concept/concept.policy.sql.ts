// The SQL form of rules of `concept.policy.ts`. The conditions are on a row named `concept`, and take the parameters of `parametersOf`.

/** Whether the person takes part in the concept, or is asked to. */
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
