import { isOneEditApart } from '@passerelle/matching-engine';
import { fold } from '../tag/fold.js';
import { type Facet, facets, Tag } from '../tag/tag.entity.js';

/** In letters. Shorter words have too many neighbours, and longer ones are no words. */
const SHORTEST_CORRECTED = 5;
const LONGEST_CORRECTED = 40;

/** The whole taxonomy at one moment, in memory. Its tags are frozen, since all readers share them. */
export class TaxonomySnapshot {
  /** Every tag, including retired and merged ones. */
  readonly byId: ReadonlyMap<string, Tag>;
  /** By `facet:slug`. */
  readonly byReference: ReadonlyMap<string, Tag>;
  private readonly byLabel = new Map<string, Tag>();
  private readonly bySynonym = new Map<string, Tag>();
  private readonly words = new Map<string, string>();
  private vocabulary: ReadonlySet<string> | undefined;
  private readonly narrower = new Map<string, Tag[]>();

  constructor(tags: readonly Tag[]) {
    for (const tag of tags) Object.freeze(tag);
    this.byId = new Map(tags.map((tag) => [tag.id, tag]));
    this.byReference = new Map(tags.map((tag) => [tag.reference, tag]));
    // Merged tags come last. Their words lead to the tag into which they were merged, unless another tag has the word
    // itself.
    for (const tag of tags.toSorted((a, b) => Number(a.state === 'merged') - Number(b.state === 'merged'))) {
      const current = this.current(tag.id) ?? tag;
      const learn = (terms: Map<string, Tag>, term: string): void => {
        const folded = fold(term);
        const key = `${tag.facet}:${folded}`;
        if (!terms.has(key)) terms.set(key, current);
        this.words.set(current.id, `${this.words.get(current.id) ?? ''} ${folded}`);
      };
      for (const label of [tag.labelFr, tag.labelEn]) learn(this.byLabel, label);
      for (const synonym of [...tag.synonymsFr, ...tag.synonymsEn]) learn(this.bySynonym, synonym);
      if (tag.broaderId === null || tag.state === 'merged') continue;
      const siblings = this.narrower.get(tag.broaderId);
      if (siblings) siblings.push(tag);
      else this.narrower.set(tag.broaderId, [tag]);
    }
  }

  /** The tag, or the tag into which it was finally merged. undefined: there is no such tag. */
  current(id: string): Tag | undefined {
    return this.follow(id, ({ mergedIntoId }) => mergedIntoId).at(-1);
  }

  /**
   * The current tags for these ids, each once. Merged tags are replaced by their targets, unknown ids are left out.
   */
  currentIds(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.current(id)?.id).filter((id) => id !== undefined))];
  }

  /** The current tag and its broader tags, nearest first. */
  lineageOf(id: string): Tag[] {
    return this.follow(this.current(id)?.id ?? '', ({ broaderId }) => broaderId);
  }

  /**
   * The tag with this label or synonym, without retired ones. Accents, case and signs make no difference. Labels come
   * before synonyms, then facets in their order.
   */
  findByLabel(label: string): Tag | undefined {
    const folded = fold(label);
    for (const terms of [this.byLabel, this.bySynonym]) {
      for (const facet of facets) {
        const tag = terms.get(`${facet}:${folded}`);
        if (tag?.state === 'current') return tag;
      }
    }
    return undefined;
  }

  /** The tag of a facet, even a retired one, with this label or synonym in either language. */
  holderOf(facet: Facet, word: string): Tag | undefined {
    const key = `${facet}:${fold(word)}`;
    return this.byLabel.get(key) ?? this.bySynonym.get(key);
  }

  /** The tags directly below a tag, without merged ones. */
  narrowerThan(id: string): readonly Tag[] {
    return this.narrower.get(id) ?? [];
  }

  /** The ids of a tag and of all tags below it, and of the tags that were merged into one of them. */
  idsWithin(id: string): string[] {
    return [...this.byId.keys()].filter((each) => this.lineageOf(each).some((tag) => tag.id === id));
  }

  /** Whether a tag is the other or lies below it. */
  isWithin(tag: Tag, other: Tag): boolean {
    return this.follow(tag.id, ({ broaderId }) => broaderId).some(({ id }) => id === other.id);
  }

  /** Whether any of the spellings of each folded word is the prefix of a word in the labels and synonyms of the tag or of a tag that was merged into it. */
  matches(tag: Tag, meant: readonly (readonly string[])[]): boolean {
    const words = this.words.get(tag.id) ?? '';
    return meant.every((any) => any.some((word) => words.includes(` ${word}`)));
  }

  /**
   * For a folded word that is no prefix of a word in the taxonomy, the likely words: one letter away, with the same
   * beginning. A prefix, or a short word, stays as it is.
   */
  meantBy(foldedWord: string): readonly string[] {
    const { length } = foldedWord;
    if (length < SHORTEST_CORRECTED || length > LONGEST_CORRECTED) return [foldedWord];
    this.vocabulary ??= new Set([...this.words.values()].flatMap((words) => words.split(' ')));
    const known = [...this.vocabulary];
    if (known.some((word) => word.startsWith(foldedWord))) return [foldedWord];
    const meant = known.filter((word) => word[0] === foldedWord[0] && isOneEditApart(word, foldedWord));
    return meant.length === 0 ? [foldedWord] : meant;
  }

  /**
   * A tag and the tags to which it leads. No more steps than there are tags, so that a circle made by hand does not
   * stop the server.
   */
  private follow(id: string, next: (tag: Tag) => string | null): Tag[] {
    const followed: Tag[] = [];
    for (
      let tag = this.byId.get(id);
      tag && followed.length < this.byId.size;
      tag = this.byId.get(next(tag) ?? '')
    ) {
      followed.push(tag);
    }
    return followed;
  }
}
