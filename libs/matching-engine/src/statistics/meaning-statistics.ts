import type { MeaningCentres } from '../scoring/meaning.js';
import { needMeanPrior } from '../weights.js';

/**
 * The part common to the vectors of a collection: {@link MeaningCentres}. Documents without a vector do not count.
 *
 * Sums are whole numbers, so that they do not depend on the order in which documents came. The means are rounded to
 * whole numbers too. So they stay the same for most changes, and with them all data stored for each document.
 */
export class MeaningStatistics {
  private readonly needs = new VectorSum();
  private readonly solvers = new VectorSum();
  private known: MeaningCentres | undefined;
  private isKnown = true;

  /**
   * @throws {RangeError} if a vector has another number of components than those before, has no direction (all
   * zeros), or has a −128
   */
  check(vector: Int8Array | undefined): void {
    if (vector === undefined) return;
    const { components } = this;
    if (components > 0 && vector.length !== components)
      throw new RangeError(`A vector has ${vector.length} components where others have ${components}.`);
    if (vector.every((value) => value === 0)) throw new RangeError('A vector is all zeros.');
    if (vector.includes(-128)) throw new RangeError('A component of a vector is −128.');
  }

  count(side: 'needs' | 'solvers', vector: Int8Array | undefined, by: 1 | -1): void {
    if (vector === undefined) return;
    this[side].add(vector, by);
    this.isKnown = false;
  }

  /** Arrays stay the same objects until their content changes. undefined while no solver has a vector. */
  get centres(): MeaningCentres | undefined {
    if (this.isKnown) return this.known;
    this.isKnown = true;
    const { known } = this;
    const centres = this.computed();
    this.known = centres && {
      need: unchanged(known?.need, centres.need),
      solver: unchanged(known?.solver, centres.solver),
      meanNeed: unchanged(known?.meanNeed, centres.meanNeed),
    };
    return this.known;
  }

  private get components(): number {
    return Math.max(this.needs.sums.length, this.solvers.sums.length);
  }

  private computed(): MeaningCentres | undefined {
    const { needs, solvers } = this;
    if (solvers.count === 0) return undefined;
    const solver = Int16Array.from(solvers.sums, (sum) => Math.round(sum / solvers.count));
    const total = needs.count + needMeanPrior;
    const meansOfNeeds = Float64Array.from(
      solvers.sums,
      (sum, i) => ((needs.sums[i] ?? 0) + (needMeanPrior * sum) / solvers.count) / total,
    );
    const need = Int16Array.from(solvers.sums, (sum, i) => Math.round(meansOfNeeds[i] + sum / solvers.count));
    const meanNeed = Int16Array.from(meansOfNeeds, (mean) => Math.round(mean));
    return { need, solver, meanNeed };
  }
}

class VectorSum {
  /** By component. Exact, since doubles hold whole numbers up to 2^53. */
  sums = new Float64Array(0);
  count = 0;

  add(vector: Int8Array, by: 1 | -1): void {
    if (this.sums.length === 0) this.sums = new Float64Array(vector.length);
    this.count += by;
    for (let i = 0; i < vector.length; i++) this.sums[i] += by * vector[i];
  }
}

/** The known array, if the other has the same content. */
function unchanged(known: Int16Array | undefined, other: Int16Array): Int16Array {
  return known !== undefined && other.every((value, i) => value === known[i]) ? known : other;
}
