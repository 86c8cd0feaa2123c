import type { Question } from '../../../ui/api/answers.js';
import { CandidatesForNeed, NeedForDesk } from './need.graphql.js';

/** How many candidates are shown at first. */
export const AT_FIRST = 8;

/** Queries of a need on the desk. */
export const questionsOfNeed = (id: string): Question[] => [
  { document: NeedForDesk, variables: { id } },
  { document: CandidatesForNeed, variables: { id, first: AT_FIRST } },
];
