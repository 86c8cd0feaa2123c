import { companiesOf, type Question } from '../../api/index.js';
import type { Place } from '../../routing/index.js';
import { openPages } from '../../lists/index.js';
import { AnswersToNeed, MatchesOfNeed, OneNeed } from './need.graphql.js';

/** How many matches are shown before one asks for all of them. */
const FIRST_MATCHES = 10;
/** More are not kept. */
const ALL_MATCHES = 50;

export const matchesOf = (id: string, areAllWanted: boolean) => ({
  id,
  first: areAllWanted ? ALL_MATCHES : FIRST_MATCHES,
});

/** What the page asks before it is rendered. What only a company reads is not asked for others. */
export function needQuestions({ params, search, me }: Place): Question[] {
  const { id = '' } = params;
  const ofNeed = { document: OneNeed, variables: { id } };
  if (me === null || companiesOf(me.me).length === 0) return [ofNeed];
  return [
    ofNeed,
    { document: AnswersToNeed, variables: { id } },
    { document: MatchesOfNeed, variables: matchesOf(id, openPages(search) > 1) },
  ];
}
