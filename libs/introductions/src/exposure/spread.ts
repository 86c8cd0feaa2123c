/** How something is spread over solvers. */
export interface Spread {
  /** Sum over all solvers. */
  total: number;
  /**
   * The Gini coefficient, as Gini defined it in 1912: 0 if all solvers have the same, towards 1 if one solver has everything. 0 if there is
   * nothing to spread.
   */
  gini: number;
  /** The share of the tenth of solvers that has most (rounded up to whole solvers), in [0, 1]. */
  shareOfTopTenth: number;
  /** The share of newcomers, in [0, 1]. */
  shareOfNewcomers: number;
}

/** What one solver has: a count, and whether the solver is new. */
export interface Exposed {
  count: number;
  isNewcomer: boolean;
}

/** How counts are spread over solvers, those with none included. */
export function spreadOf(solvers: readonly Exposed[]): Spread {
  const counts = solvers.map(({ count }) => count).toSorted((a, b) => a - b);
  const total = sumOf(counts);
  if (total === 0) return { total, gini: 0, shareOfTopTenth: 0, shareOfNewcomers: 0 };
  // Half the mean difference of all pairs as a share of the mean, computed from the sorted counts.
  const weighted = counts.reduce((sum, count, i) => sum + (2 * (i + 1) - counts.length - 1) * count, 0);
  return {
    total,
    gini: weighted / (counts.length * total),
    shareOfTopTenth: sumOf(counts.slice(-Math.ceil(counts.length / 10))) / total,
    shareOfNewcomers: sumOf(solvers.filter(({ isNewcomer }) => isNewcomer).map(({ count }) => count)) / total,
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
