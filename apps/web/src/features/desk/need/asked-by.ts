import type { NeedForDeskQuery } from './need.graphql.js';

/** The side that requested an introduction. */
export type AskedBy = 'company' | 'solver';

/**
 * Solvers of a need with a requested introduction, each with the requesting side. The company's requests come first.
 */
export function askedBy({
  interestsOfNeed,
  introductionRequestsOfNeed,
}: Pick<NeedForDeskQuery, 'interestsOfNeed' | 'introductionRequestsOfNeed'>): ReadonlyMap<string, AskedBy> {
  const waiting = (by: AskedBy, nodes: readonly Asking[]): [string, AskedBy][] =>
    nodes.flatMap(({ solver, viewerCan }) => (solver && viewerCan.decline ? [[solver.id, by]] : []));
  return new Map([
    ...waiting('solver', interestsOfNeed.nodes),
    ...waiting('company', introductionRequestsOfNeed.nodes),
  ]);
}

interface Asking {
  solver: { id: string } | null;
  viewerCan: { decline: boolean };
}
