import { type AnalysedNeed, broaderTagWeight, seenTagWeight } from './analyse.js';
import type { DocumentCodec } from './document-codec.js';

/** How well the tags of solvers, as they are in their records, cover those of one need. */
export class TagCovers {
  private readonly asked: number;
  /** Of a solver's tag, by number: how well it covers each of the need's. */
  private readonly covers = new Map<number, Float64Array>();

  constructor(
    private readonly need: AnalysedNeed,
    private readonly codec: DocumentCodec,
  ) {
    this.asked = need.tags.own.reduce((sum, { weight }) => sum + weight, 0);
  }

  /**
   * The share of the need's tags that a solver covers.
   * @param at where the number of its tags is in its record
   */
  coverage(record: Uint32Array, at: number): number {
    const { own } = this.need.tags;
    if (own.length === 0) return 0;
    const best = new Float64Array(own.length);
    for (let tag = at + 1; tag < at + 1 + 2 * record[at]; tag += 2) {
      const weight = record[tag + 1] === 0 ? 1 : seenTagWeight;
      const covers = this.coversOf(record[tag]);
      for (let i = 0; i < own.length; i++) best[i] = Math.max(best[i], weight * covers[i]);
    }
    let covered = 0;
    for (let i = 0; i < own.length; i++) covered += own[i].weight * best[i];
    return covered / this.asked;
  }

  private coversOf(tag: number): Float64Array {
    const known = this.covers.get(tag);
    if (known !== undefined) return known;
    const tagId = this.codec.tags.at(tag);
    const chain = [tagId, ...this.codec.broaderOf(tagId)];
    const covers = Float64Array.from(this.need.tags.own, (own) => {
      let best = 0;
      let kept = 1;
      for (const id of [own.tagId, ...own.broaderIds]) {
        const steps = chain.indexOf(id);
        if (steps >= 0) best = Math.max(best, kept * keptAfter(steps));
        kept *= broaderTagWeight;
      }
      return best;
    });
    this.covers.set(tag, covers);
    return covers;
  }
}

/** What so many steps to a broader tag keep of a weight. */
function keptAfter(steps: number): number {
  let kept = 1;
  for (let i = 0; i < steps; i++) kept *= broaderTagWeight;
  return kept;
}
