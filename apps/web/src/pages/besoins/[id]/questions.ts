import { companiesOf } from '../../../ui/api/session.js';
import type { Question } from '../../../ui/api/answers.js';
import type { Place } from '../../../ui/routing/route.js';
import { openPages } from '../../../ui/lists/open-pages.js';
import { AnswersToNeed, MatchesOfNeed, OneNeed } from './need.graphql.js';

/** Matches that are shown before the reader asks for all. */
const FIRST_MATCHES = 10;
/** The server keeps no more matches. */
const ALL_MATCHES = 50;

export const matchesOf = (id: string, areAllWanted: boolean) => ({
  id,
  first: areAllWanted ? ALL_MATCHES : FIRST_MATCHES,
});

/** Queries of the page before it is rendered. Data for companies are asked for companies only. */
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
