import type { Introduction, Outcome } from '../introduction/introduction.entity.js';
import { type PartySide, partySides } from '../parties/parties.js';
import type { FollowUp } from './follow-up.entity.js';

/** From this step on, "nothing" from both sides counts. Before, it is too early to judge. */
const LATE_ENOUGH = 90;

/** The input of the rule: the questions to both sides, answered or not. */
export type Answered = Pick<FollowUp, 'side' | 'step' | 'happened' | 'outcome' | 'answeredAt'>;

/** The change that the parties' answers make to an introduction. */
export type Consequence = { conclude: Outcome } | 'reconsider' | 'deny' | 'none';

/**
 * The change that the current answers make.
 * - They never replace a curator's outcome.
 * - The meeting is denied if a side denies it and no side maintains it: the side that had reported it denies it
 *   itself, or both sides do.
 * - Otherwise the introduction has succeeded as soon as one side names a result; the result named last counts.
 * - It is fruitless if the last answer of both sides, given late enough, is "nothing".
 * - An outcome from the parties is revoked if a correction leaves no answer that supports it.
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

/** Whether a side has reported the meeting. undefined: it has not answered. Its last answer counts. */
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
  // For older meetings it is not known who reported them. Then both must deny the meeting.
  return metBy === null
    ? outcome.every((met) => met === false)
    : outcome.includes(false) && !outcome.includes(true);
}

/**
 * The only side whose answer supports the state of an introduction, such as a meeting or a result. null: both sides
 * support it, a curator set it, or it is not known.
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

/** Whether only one side supports the state, and the other side has answered. Then the other answer differs. */
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
