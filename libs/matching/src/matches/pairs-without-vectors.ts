import type { MatchCollection, ScoredPair } from '@passerelle/matching-engine';
import type { IndexedDocuments } from '../match-index.js';
import type { DocumentKind } from '../vectors/document-texts.js';

/**
 * Up to this many missing vectors are made at once, which takes about a second. `MatchWhatGotAVector` makes the
 * others.
 */
const FEW_MISSING = 20;
/**
 * While more than this share of the solvers still wait for a vector, nobody is notified, because the solvers that have a vector would stand
 * out.
 */
const MOST_MISSING = 0.1;

/** Documents that lack a vector. */
export type MissingVectors = Record<DocumentKind, ReadonlySet<string>>;

/** The documents of some pairs that have no vector of their present text. */
export function missingOf({ vectors }: IndexedDocuments, pairs: readonly ScoredPair[]): MissingVectors {
  const ids = { need: pairs.map(({ needId }) => needId), solver: pairs.map(({ solverId }) => solverId) };
  return {
    need: new Set(ids.need.filter((id) => !vectors.need.isCurrent(id))),
    solver: new Set(ids.solver.filter((id) => !vectors.solver.isCurrent(id))),
  };
}

/** Whether vectors are missing, but few enough to be made at once. */
export function isFew({ need, solver }: MissingVectors): boolean {
  const count = need.size + solver.size;
  return count > 0 && count <= FEW_MISSING;
}

/** Whether the score of a pair will change soon, because the need, the solver or too many of the other documents lack a vector. */
export function hasMissingVectors(
  { collection, vectors }: IndexedDocuments,
  { needId, solverId }: ScoredPair,
): boolean {
  if (missMany(collection, vectors)) return true;
  return !vectors.need.isCurrent(needId) || !vectors.solver.isCurrent(solverId);
}

/** Whether matches of a document may be missing until its vector or those of the other documents are made. */
export function isHalfKnown(
  { collection, vectors }: IndexedDocuments,
  kind: DocumentKind,
  id: string,
): boolean {
  return !vectors[kind].isCurrent(id) || missMany(collection, vectors);
}

/** Whether too many solvers lack a vector. */
function missMany({ size: { solvers } }: MatchCollection, vectors: IndexedDocuments['vectors']): boolean {
  return solvers - vectors.solver.count > Math.max(FEW_MISSING, solvers * MOST_MISSING);
}
