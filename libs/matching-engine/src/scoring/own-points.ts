import type { AnalysedSolver } from '../analysis/analyser.js';
import { centred, dotProduct, type MeaningCentres, meaningPoints, solverScale } from './meaning.js';
import { bestCover, meaningCounts, type ScoreParts, tagPoints, type WeighedNeed } from './score.js';

/** The features that the documents of a collection have in common, and that therefore distinguish none of them. */
export interface CommonToAll {
  /** The share of the needs, or of the solvers if it is larger, that have a tag. In [0, 1). */
  shareWithTag(tagId: string): number;
  readonly centres: MeaningCentres | undefined;
}

/**
 * The points of a pair for features that nearly no other pair has in common. Only this part of the content is a
 * reason to list the pair.
 *
 * - **words** count in full, since IDF has already weighed them.
 * - **tags**: each counts by the share of the solvers, or of the needs if it is smaller, that do not have it.
 * - **meaning**: both means are subtracted in full. In the score only half of the needs' mean is. So a solver gets
 *   nothing for being similar to all needs of a field.
 */
export function ownPoints(
  weighed: WeighedNeed,
  solver: AnalysedSolver,
  { words }: Pick<ScoreParts, 'words'>,
  common: CommonToAll,
): number {
  return words + ownTagPoints(weighed, solver, common) + ownMeaningPoints(weighed, solver, common);
}

function ownTagPoints({ need }: WeighedNeed, solver: AnalysedSolver, common: CommonToAll): number {
  let covered = 0;
  let asked = 0;
  for (const tag of need.tags.own) {
    asked += tag.weight;
    const cover = bestCover(tag, solver);
    if (cover !== undefined) covered += tag.weight * cover.weight * (1 - common.shareWithTag(cover.tagId));
  }
  return asked > 0 ? tagPoints(covered / asked) : 0;
}

function ownMeaningPoints(weighed: WeighedNeed, solver: AnalysedSolver, { centres }: CommonToAll): number {
  const { vector } = weighed.need;
  if (vector === undefined || solver.vector === undefined || centres === undefined) return 0;
  if (!meaningCounts(weighed, solver)) return 0;
  const ofNeed = centred(vector, 1, centres.meanNeed);
  const ofSolver = centred(solver.vector, solverScale, centres.solver);
  // With only one need, the mean is nearly its own vector, so nothing may be left.
  if (ofNeed.norm === 0) return 0;
  return meaningPoints(dotProduct(ofNeed.values, ofSolver.values), ofNeed.norm * ofSolver.norm);
}
