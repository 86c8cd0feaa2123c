import type { MeQuery } from '../../ui/api/me.graphql.js';
import type { Question } from '../../ui/api/answers.js';
import type { Place } from '../../ui/routing/route.js';
import { NeedsForMe } from './for-me.graphql.js';

const NEEDS_A_PAGE = 20;

/** The profile that the address names or, without one, the first profile. */
export function profileIn<Profile extends { id: string }>(
  search: URLSearchParams,
  solvers: readonly Profile[],
): Profile | undefined {
  return solvers.find(({ id }) => id === search.get('profil')) ?? solvers[0];
}

export const isOfDismissed = (search: URLSearchParams): boolean => search.get('vue') === 'ecartes';

export const pageOfNeeds = (solverId: string, dismissed: boolean, after: string | null) => ({
  solverId,
  first: NEEDS_A_PAGE,
  after,
  dismissed,
});

/** Queries of the page before it is rendered. Only the first of several pages is asked for. */
export function forMeQuestions({ search, me }: Place): Question[] {
  const profile = profileIn<MeQuery['mySolvers'][number]>(search, me?.mySolvers ?? []);
  if (profile === undefined) return [];
  return [{ document: NeedsForMe, variables: pageOfNeeds(profile.id, isOfDismissed(search), null) }];
}
