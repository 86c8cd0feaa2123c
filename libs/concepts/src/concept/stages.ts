/** How far a concept has come. A gate lies between two stages. */
export const stages = ['idea', 'concept', 'business_model', 'prototype', 'in_homes'] as const;
export type Stage = (typeof stages)[number];

/** The gates, each with its question: is the problem real, will somebody pay, can it be tried, does it hold. */
export const gates = ['problem', 'payer', 'trial', 'holds'] as const;
export type Gate = (typeof gates)[number];

/** The gate that leads out of a stage; undefined: the concept is in homes, behind the last gate. */
export const gateAfter = (stage: Stage): Gate | undefined => gates[stages.indexOf(stage)];

/** The last passed gate; undefined: none yet. */
export const gateBefore = (stage: Stage): Gate | undefined => gates[stages.indexOf(stage) - 1];

/** The stage that a gate opens. */
export const stageAfter = (gate: Gate): Stage => stages[gates.indexOf(gate) + 1] as Stage;

/** The stage in which a gate is prepared. */
export const stageBefore = (gate: Gate): Stage => stages[gates.indexOf(gate)] as Stage;
