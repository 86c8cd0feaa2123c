import type { FollowUp } from './follow-up.entity.js';
import { type Introduction, type Outcome, partySides } from '../introduction/index.js';

/** From this step on, two sides that both say "nothing" are taken at their word; before, it is too early to tell. */
const LATE_ENOUGH = 90;

/** What the rule looks at: the questions to both sides, answered or not. */
export type Answered = Pick<FollowUp, 'side' | 'step' | 'outcome' | 'answeredAt'>;

/** What the parties' answers make of an introduction. */
export type Consequence = { conclude: Outcome } | 'reconsider' | 'none';

/**
 * What the answers that stand change. A curator's word holds against all of them. Otherwise it has succeeded as soon as
 * one side names a result, the last one named; it is fruitless when the last word of both, late enough, is "nothing". An
 * outcome of the parties that no answer bears any more, since one was corrected, is taken back.
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
