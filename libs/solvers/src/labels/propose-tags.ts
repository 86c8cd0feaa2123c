import { isOneEditApart, TagDetector } from '@passerelle/matching-engine';
import { fold, matchTaxonomy, type Tag, type TaxonomySnapshot } from '@passerelle/taxonomy';

/** Why a tag is proposed for a label, the surest reason first. */
export const proposalReasons = ['same', 'spelling', 'phrase', 'meaning'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

export interface TagProposal {
  tag: Tag;
  because: ProposalReason;
}

/** More than a curator reads at a glance. */
const mostProposed = 5;
/** In shorter words, one changed letter makes another word. */
const shortestMisspelt = 6;

/** Proposes tags for labels, from the words of one taxonomy. */
export class TagProposer {
  private readonly detector: TagDetector;
  private readonly words: { folded: string; tag: Tag }[] = [];

  constructor(readonly snapshot: TaxonomySnapshot) {
    const current = [...snapshot.byId.values()].filter(({ state }) => state === 'current');
    const ids = new Set(current.map(({ id }) => id));
    this.detector = new TagDetector(
      matchTaxonomy(snapshot).tags.filter(({ id }) => ids.has(id)),
      'fr',
    );
    for (const tag of current)
      for (const word of [tag.labelFr, tag.labelEn, ...tag.synonymsFr, ...tag.synonymsEn])
        this.words.push({ folded: fold(word), tag });
  }

  /**
   * The tags that a label may mean, the surest first, each once; at most five.
   * @param near tags whose labels mean nearly the same, the nearest first
   */
  propose(label: string, near: readonly string[] = []): TagProposal[] {
    const folded = fold(label);
    const called = (isSo: (word: string) => boolean): Tag[] =>
      this.words.flatMap((word) => (isSo(word.folded) ? [word.tag] : []));
    const proposals = new Map<string, TagProposal>();
    const add = (because: ProposalReason, tags: readonly (Tag | undefined)[]): void => {
      for (const tag of tags)
        if (tag?.state === 'current' && !proposals.has(tag.id)) proposals.set(tag.id, { tag, because });
    };
    add(
      'same',
      called((word) => word === folded),
    );
    if (folded.length >= shortestMisspelt)
      add(
        'spelling',
        called((word) => isOneEditApart(word, folded)),
      );
    add(
      'phrase',
      this.detector.seenIn(label).map((id) => this.snapshot.current(id)),
    );
    add(
      'meaning',
      near.map((id) => this.snapshot.current(id)),
    );
    return [...proposals.values()].slice(0, mostProposed);
  }
}
