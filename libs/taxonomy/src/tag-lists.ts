import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { type ConnectionArgs, InvalidInput, NotFound, Page, parseInput } from '@passerelle/graphql';
import { fold } from './fold.js';
import type { Facet, Tag } from './tag.entity.js';
import { tagSearch } from './tag.input.js';
import { Taxonomy } from './taxonomy.js';

export interface TagFilter {
  facet?: Facet | null;
  /** Beginnings of words of labels and synonyms, in any language. */
  search?: string | null;
  /** Retired tags too; merged ones are never listed. */
  retired?: boolean;
}

/** The lists of tags that people read, out of the snapshot: no statement but the one that tells whether it is up to date. */
@Injectable()
export class TagLists {
  constructor(private readonly taxonomy: Taxonomy) {}

  /** Tags in alphabetical order of their labels, those whose label begins with what is searched for before the others. */
  async page({ facet, search, retired }: TagFilter, page: ConnectionArgs, language: Language): Promise<Page<Tag>> {
    const { first, ...asked } = parseInput(tagSearch, { search: search ?? '', first: page.first }, language);
    const searched = fold(asked.search);
    const words = searched.split(' ').filter((word) => word !== '');
    const snapshot = await this.taxonomy.snapshot();
    const found = [...snapshot.byId.values()].filter(
      (tag) =>
        (tag.state === 'current' || (retired && tag.state === 'retired')) &&
        (facet == null || tag.facet === facet) &&
        snapshot.matches(tag, words),
    );
    const compare = inOrder(searched, language);
    const rest = found.toSorted(compare);
    if (page.after != null) {
      // Tags are never deleted, so that the id of the last one tells where it stood even when it has left the list.
      const last = snapshot.byId.get(page.after);
      if (last === undefined) throw unknownCursor();
      rest.splice(0, rest.filter((tag) => compare(tag, last) <= 0).length);
    }
    return new Page(
      rest.slice(0, first).map((node) => ({ node, cursor: node.id })),
      { hasNextPage: rest.length > first, hasPreviousPage: page.after != null },
      async () => found.length,
    );
  }

  /** @throws {NotFound} unless exactly one of both names a tag. */
  async find({ id, reference }: { id?: string | null; reference?: string | null }): Promise<Tag> {
    const snapshot = await this.taxonomy.snapshot();
    const tag = id == null ? snapshot.byReference.get(reference ?? '') : snapshot.byId.get(id);
    if (tag === undefined) throw new NotFound();
    return tag;
  }
}

const unknownCursor = (): InvalidInput =>
  new InvalidInput([{ field: 'after', rule: 'cursor', message: 'This cursor does not belong to this list.' }]);

function inOrder(searched: string, language: Language): (a: Tag, b: Tag) => number {
  const { compare } = new Intl.Collator(language);
  const begins = (tag: Tag): number => (fold(tag.labelIn(language)).startsWith(searched) ? 0 : 1);
  return (a, b) =>
    begins(a) - begins(b) || compare(a.labelIn(language), b.labelIn(language)) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
