export const objectiveUnits = ['count', 'percent', 'days', 'hours', 'euros'] as const;
export type ObjectiveUnit = (typeof objectiveUnits)[number];
