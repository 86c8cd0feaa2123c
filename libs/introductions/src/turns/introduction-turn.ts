import { awaitsAnswerSql, awaitsConfirmationSql } from '../follow-ups/follow-up-lists.js';
import { awaitsReaderSql } from '../introduction/introduction.rules.js';
import { otherSide, type PartySide } from '../parties/parties.js';

/**
 * Whose turn it is in an introduction, for one side: this side's, the other side's, nobody's until the meeting, or
 * over.
 */
export const introductionTurns = ['mine', 'theirs', 'meeting', 'over'] as const;
export type IntroductionTurn = (typeof introductionTurns)[number];

const owesAnAnswerSql = (side: PartySide): string =>
  `EXISTS (
     SELECT FROM follow_up AS asked
     WHERE asked.introduction_id = introduction.id AND asked.side = '${side}' AND ${awaitsAnswerSql})`;

/** SQL form of `introduction.offerOf(side, now) !== undefined`, for an accepted introduction. */
const hasOfferSql = (side: PartySide): string =>
  `EXISTS (
     SELECT FROM jsonb_array_elements(introduction.time_offers) AS offer,
       jsonb_array_elements_text(offer -> 'times') AS time
     WHERE offer ->> 'by' = '${side}' AND time::timestamptz > :now)`;

/** Whose turn it is, for a reader of a side. On `introduction` and `solver`, with the parameter `now` and those of `parametersOf`. */
export const turnSql = (side: PartySide): string =>
  `CASE
     WHEN ${owesAnAnswerSql(side)} THEN 'mine'
     WHEN ${awaitsConfirmationSql(side)} THEN 'mine'
     WHEN ${awaitsReaderSql(side)} THEN 'mine'
     WHEN introduction.state = 'proposed' THEN 'theirs'
     WHEN introduction.state = 'met' THEN 'meeting'
     WHEN introduction.state <> 'accepted' THEN 'over'
     WHEN introduction.meeting_at > :now THEN 'meeting'
     WHEN introduction.meeting_at IS NOT NULL THEN 'mine'
     WHEN ${hasOfferSql(otherSide(side))} THEN 'mine'
     WHEN ${hasOfferSql(side)} THEN 'theirs'
     ELSE 'mine'
   END`;
