import type { NeedForDeskQuery } from './need.graphql.js';

/** Who asked for an introduction. */
export type AskedBy = 'company' | 'solver';

/** The solvers of whom somebody asked that they be introduced, and who did: the company first. */
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
