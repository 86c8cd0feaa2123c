import type { FollowUp } from './follow-up.entity.js';
import type { Introduction, Outcome } from '../introduction/index.js';
import { partySides } from '../parties/index.js';

/** From this step on, "nothing" from both sides counts. Before, it is too early to tell. */
const LATE_ENOUGH = 90;

/** What the rule reads: the questions to both sides, answered or not. */
export type Answered = Pick<FollowUp, 'side' | 'step' | 'outcome' | 'answeredAt'>;

/** What the parties' answers change in an introduction. */
export type Consequence = { conclude: Outcome } | 'reconsider' | 'none';

/**
 * What the current answers change.
 * - A curator's word is never overruled.
 * - Otherwise the introduction has succeeded as soon as one side names a result; the result named last counts.
 * - It is fruitless if the last answer of both sides, given late enough, is "nothing".
 * - An outcome from the parties is taken back if a correction leaves no answer that supports it.
 */
export function consequenceOf(
  { outcome, outcomeSource }: Pick<Introduction, 'outcome' | 'outcomeSource'>,
  followUps: readonly Answered[],
): Consequence {
  if (outcomeSource === 'curator') return 'none';
  const said = outcomeOfAnswers(followUps);
  if (said === outcome) return 'none';
  return said === null ? 'reconsider' : { conclude: said };
}

function outcomeOfAnswers(followUps: readonly Answered[]): Outcome | null {
  const latestFirst = followUps
    .filter(({ answeredAt }) => answeredAt !== null)
    .toSorted((a, b) => b.step - a.step || timeOf(b) - timeOf(a));
  const result = latestFirst.find(({ outcome }) => outcome !== null && outcome !== 'nothing');
  if (result !== undefined) return result.outcome;
  const lastWords = partySides.map((side) => latestFirst.find((answer) => answer.side === side));
  return lastWords.every((word) => word?.outcome === 'nothing' && word.step >= LATE_ENOUGH)
    ? 'nothing'
    : null;
}

const timeOf = ({ answeredAt }: Answered): number => answeredAt?.getTime() ?? 0;
