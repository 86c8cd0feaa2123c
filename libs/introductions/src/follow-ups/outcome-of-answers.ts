import type { Introduction, Outcome } from '../introduction/introduction.entity.js';
import { type PartySide, partySides } from '../parties/parties.js';
import type { FollowUp } from './follow-up.entity.js';

/** From this step on, "nothing" from both sides counts. Before, it is too early to tell. */
const LATE_ENOUGH = 90;

/** What the rule reads: the questions to both sides, answered or not. */
export type Answered = Pick<FollowUp, 'side' | 'step' | 'happened' | 'outcome' | 'answeredAt'>;

/** What the parties' answers change in an introduction. */
export type Consequence = { conclude: Outcome } | 'reconsider' | 'deny' | 'none';

/**
 * What the current answers change.
 * - A curator's word is never overruled.
 * - They have not met after all if a side denies it and nobody maintains it: the side that had said so denies it itself, or both do.
 * - Otherwise the introduction has succeeded as soon as one side names a result; the result named last counts.
 * - It is fruitless if the last answer of both sides, given late enough, is "nothing".
 * - An outcome from the parties is taken back if a correction leaves no answer that supports it.
 */
export function consequenceOf(
  { outcome, outcomeSource, metBy }: Pick<Introduction, 'outcome' | 'outcomeSource' | 'metBy'>,
  followUps: readonly Answered[],
): Consequence {
  if (outcomeSource === 'curator') return 'none';
  if (isDenied(metBy, followUps)) return 'deny';
  const sides = outcomeOfAnswers(followUps);
  if (sides === outcome) return 'none';
  return sides === null ? 'reconsider' : { conclude: sides };
}

/** Whether a side says that they have met; undefined: it has said nothing. Its last answer counts. */
export function saysMet(
  side: PartySide,
  metBy: Introduction['metBy'],
  followUps: readonly Answered[],
): boolean | undefined {
  const last = latestFirst(followUps).find((answer) => answer.side === side);
  return last?.happened ?? (metBy === side ? true : undefined);
}

function isDenied(metBy: Introduction['metBy'], followUps: readonly Answered[]): boolean {
  if (metBy === 'curator') return false;
  const outcome = partySides.map((side) => saysMet(side, metBy, followUps));
  // Who had said so is not known of older meetings: then both must deny it.
  return metBy === null
    ? outcome.every((met) => met === false)
    : outcome.includes(false) && !outcome.includes(true);
}

/**
 * The only side that says what the state of an introduction says: that they have met, or that it led to something. null: both sides say so,
 * a curator does, or it is not known who did.
 */
export function onlyAccordingTo(
  { state, metBy, outcomeSource }: Pick<Introduction, 'state' | 'metBy' | 'outcomeSource'>,
  followUps: readonly Answered[],
): PartySide | null {
  if (outcomeSource === 'curator') return null;
  const saysSo = (side: PartySide): boolean => {
    if (state === 'met') return saysMet(side, metBy, followUps) === true;
    return (
      state === 'succeeded' && followUps.some((answer) => answer.side === side && isResult(answer.outcome))
    );
  };
  const [first, second] = partySides.filter(saysSo);
  return second === undefined ? (first ?? null) : null;
}

/** Whether one side alone says what the state says, and the other has answered: then it has answered otherwise. */
export function answersDiffer(
  introduction: Pick<Introduction, 'state' | 'metBy' | 'outcomeSource'>,
  followUps: readonly Answered[],
): boolean {
  const only = onlyAccordingTo(introduction, followUps);
  return only !== null && followUps.some(({ side, answeredAt }) => side !== only && answeredAt !== null);
}

const isResult = (outcome: Outcome | null): outcome is Exclude<Outcome, 'nothing'> =>
  outcome !== null && outcome !== 'nothing';

const latestFirst = (followUps: readonly Answered[]): Answered[] =>
  followUps
    .filter(({ answeredAt }) => answeredAt !== null)
    .toSorted((a, b) => b.step - a.step || timeOf(b) - timeOf(a));

function outcomeOfAnswers(followUps: readonly Answered[]): Outcome | null {
  const answers = latestFirst(followUps);
  const result = answers.find(({ outcome }) => isResult(outcome));
  if (result !== undefined) return result.outcome;
  const lastWords = partySides.map((side) => answers.find((answer) => answer.side === side));
  return lastWords.every((word) => word?.outcome === 'nothing' && word.step >= LATE_ENOUGH)
    ? 'nothing'
    : null;
}

const timeOf = ({ answeredAt }: Answered): number => answeredAt?.getTime() ?? 0;
