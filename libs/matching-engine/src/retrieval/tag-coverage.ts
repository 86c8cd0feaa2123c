import type { AnalysedNeed } from '../analysis/analyser.js';
import { broaderTagWeight } from '../weights.js';
import { type DocumentCodec, weightOf } from './document-codec.js';

/** How well the tags of solvers, given by number, cover the tags of one need. */
export class TagCoverage {
  private readonly asked: number;
  /** By number of a solver's tag: how well it covers each tag of the need. Tags that cover none are left out. */
  private readonly covers = new Map<number, Float64Array>();
  private readonly best: Float64Array;

  constructor(
    private readonly need: AnalysedNeed,
    private readonly codec: DocumentCodec,
  ) {
    const { own } = need.tags;
    this.best = new Float64Array(own.length);
    this.asked = own.reduce((sum, { weight }) => sum + weight, 0);
    for (const [i, { tagId, broaderIds }] of own.entries()) {
      let kept = 1;
      for (const id of [tagId, ...broaderIds]) {
        this.cover(id, i, kept);
        for (const narrower of codec.narrowerOf(id)) this.cover(narrower.id, i, kept * narrower.kept);
        kept *= broaderTagWeight;
      }
    }
  }

  /** The share of the need's tags that a solver covers, in [0, 1]. @param tags the first `count` entries, as `TagSlots` gives them */
  coverage(tags: readonly number[], count: number): number {
    const { best } = this;
    const { own } = this.need.tags;
    best.fill(0);
    for (let tag = 0; tag < count; tag++) {
      const covers = this.covers.get(tags[tag] >>> 1);
      if (covers === undefined) continue;
      const weight = weightOf(tags[tag]);
      for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i], weight * covers[i]);
    }
    let covered = 0;
    for (let i = 0; i < best.length; i++) covered += own[i].weight * best[i];
    return covered > 0 ? covered / this.asked : 0;
  }

  /** By number of each tag that covers any: the share of the need's tags that it covers alone. */
  shares(): [tag: number, share: number][] {
    const shareOf = (covers: Float64Array): number =>
      covers.reduce((sum, cover, i) => sum + this.need.tags.own[i].weight * cover, 0) / this.asked;
    return Array.from(this.covers, ([tag, covers]) => [tag, shareOf(covers)]);
  }

  private cover(tagId: string, i: number, share: number): void {
    const tag = this.codec.tags.find(tagId);
    if (tag === undefined) return;
    const covers = this.covers.get(tag) ?? new Float64Array(this.best.length);
    covers[i] = Math.max(covers[i], share);
    this.covers.set(tag, covers);
  }
}
