import type { RowOfDeskFragment } from './queues.graphql.js';

/** Object that the third pane shows for a row. */
export type Subject =
  /** @param solverId solver whom the row is about, to be introduced or declined */
  | { kind: 'need'; id: string; solverId?: string }
  | { kind: 'introduction'; id: string }
  | { kind: 'concept'; id: string; mayRemind: boolean; awaitsSignature: boolean }
  | { kind: 'solver' | 'organisation'; id: string }
  /** @param sought unanswered searches, as far as they may be shown */
  | { kind: 'none'; sought: readonly string[] };

export function subjectOf(row: RowOfDeskFragment): Subject {
  const { introduction, concept, need, solver, company, demand } = row;
  if (concept !== null)
    return {
      kind: 'concept',
      id: concept.id,
      mayRemind: concept.viewerCan.remind,
      awaitsSignature: concept.gateState === 'requested',
    };
  if (introduction !== null) return { kind: 'introduction', id: introduction.id };
  if (need !== null) return { kind: 'need', id: need.id, ...(solver && { solverId: solver.id }) };
  if (solver !== null) return { kind: 'solver', id: solver.id };
  if (company !== null) return { kind: 'organisation', id: company.id };
  return { kind: 'none', sought: (demand?.examples ?? []).map(({ words }) => words) };
}
