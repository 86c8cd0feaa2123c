import { tagPrior } from '../weights.js';

/** How many needs and how many solvers of a collection have each tag: chosen, seen in their texts, or broader than one of these. */
export class TagStatistics {
  private readonly sides = { needs: new TagUses(), solvers: new TagUses() };

  /** Counts a document with its tags once more or less. */
  count(side: 'needs' | 'solvers', tagIds: Iterable<string>, by: 1 | -1): void {
    this.sides[side].count(tagIds, by);
  }

  /** The share of the needs, or of the solvers if it is larger, that have a tag. In [0, 1). */
  shareWith(tagId: string): number {
    return Math.max(this.sides.needs.shareWith(tagId), this.sides.solvers.shareWith(tagId));
  }
}

class TagUses {
  private documents = 0;
  private readonly uses = new Map<string, number>();

  count(tagIds: Iterable<string>, by: 1 | -1): void {
    this.documents += by;
    for (const tagId of tagIds) {
      const uses = (this.uses.get(tagId) ?? 0) + by;
      if (uses > 0) this.uses.set(tagId, uses);
      else this.uses.delete(tagId);
    }
  }

  /** {@link tagPrior} further documents without the tag are counted. */
  shareWith(tagId: string): number {
    return (this.uses.get(tagId) ?? 0) / (this.documents + tagPrior);
  }
}
