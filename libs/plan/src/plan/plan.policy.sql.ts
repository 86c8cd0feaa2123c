// The SQL form of a rule of `plan.policy.ts`. The condition is on a row named `plan`, with the parameters of `parametersOf`.

/** SQL form of `mayOnPlan(actor, 'see', plan)`. */
export const seesPlanSql = '(:isCurator OR (:isSignedIn AND plan.shared))';
