/** Strength of a match, in words that people read instead of a number: the strongest first. */
export const matchStrengths = ['very_close', 'close', 'to_check'] as const;
export type MatchStrength = (typeof matchStrengths)[number];

/** From here on, a curator would rather introduce the two than not. */
const ratherThanNot = 1 / 2;

/**
 * Strength of a match, by the rule for telling people: they are told only of matches that stand out. Of these, the strongest are those that
 * a curator would rather introduce than not.
 * @param probability that a curator would introduce the two, by the curve in use
 */
export function strengthOf(standsOut: boolean, probability: number): MatchStrength {
  if (!standsOut) return 'to_check';
  return probability >= ratherThanNot ? 'very_close' : 'close';
}
