import { resultOf } from '@passerelle/graphql';
import { InvalidInput, LimitReached } from '@passerelle/problems';
import { MatchType } from '../match/match.graphql.js';

/** What judging a pair answers with. */
export const JudgementResult = resultOf('JudgementResult', [MatchType, InvalidInput, LimitReached]);
