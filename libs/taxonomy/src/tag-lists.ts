import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { assertPageLength, type ConnectionArgs, notACursor, Page, unknownCursor } from '@passerelle/graphql';
import { isUuid, NotFound, parseInput } from '@passerelle/problems';
import { Taxonomy } from './snapshot/taxonomy.js';
import { fold } from './tag/fold.js';
import type { Facet, Tag } from './tag/tag.entity.js';
import { tagSearch } from './tag/tag.input.js';

export interface TagFilter {
  facet?: Facet | null;
  /** Prefixes of words in labels and synonyms, in any language. */
  search?: string | null;
  /** Include retired tags too. Merged ones are never listed. */
  retired?: boolean;
}

/** The lists of tags, from the snapshot. The only statement checks whether the snapshot is current. */
@Injectable()
export class TagLists {
  constructor(private readonly taxonomy: Taxonomy) {}

  /** Tags in alphabetical order of their labels. Tags whose label begins with the searched text come first. */
  async page(
    { facet, search, retired }: TagFilter,
    page: ConnectionArgs,
    language: Language,
  ): Promise<Page<Tag>> {
    const { first } = page;
    assertPageLength(first);
    const searched = fold(parseInput(tagSearch, { search: search ?? '' }).search);
    const words = searched.split(' ').filter((word) => word !== '');
    const snapshot = await this.taxonomy.snapshot();
    const meant = words.map((word) => snapshot.meantBy(word));
    const found = [...snapshot.byId.values()].filter(
      (tag) =>
        (tag.state === 'current' || (retired && tag.state === 'retired')) &&
        (facet == null || tag.facet === facet) &&
        snapshot.matches(tag, meant),
    );
    const compare = inOrder(language);
    const places = found.map((tag) => placeOf(tag, searched, language)).toSorted(compare);
    let rest = places;
    if (page.after != null) {
      // Tags are never deleted, so the id of the last tag gives its place even if the tag has left the list.
      const last = snapshot.byId.get(page.after);
      if (last === undefined) throw isUuid(page.after) ? unknownCursor() : notACursor();
      const lastPlace = placeOf(last, searched, language);
      rest = places.filter((place) => compare(place, lastPlace) > 0);
    }
    return new Page(
      rest.slice(0, first).map(({ tag }) => tag),
      ({ id }) => id,
      { hasNextPage: rest.length > first, hasPreviousPage: page.after != null },
      async () => found.length,
    );
  }

  /**
   * The tag with this id or this reference, even a retired or merged one.
   * @throws {NotFound}
   */
  async find({ id, reference }: { id?: string | null; reference?: string | null }): Promise<Tag> {
    const snapshot = await this.taxonomy.snapshot();
    const tag = id == null ? snapshot.byReference.get(reference ?? '') : snapshot.byId.get(id);
    if (tag === undefined) throw new NotFound();
    return tag;
  }
}

/** The place of a tag in a list. */
interface Place {
  tag: Tag;
  label: string;
  beginsOtherwise: boolean;
}

function placeOf(tag: Tag, searched: string, language: Language): Place {
  const label = tag.labelIn(language);
  return { tag, label, beginsOtherwise: !fold(label).startsWith(searched) };
}

const collators = { fr: new Intl.Collator('fr'), en: new Intl.Collator('en') };

const inOrder =
  (language: Language) =>
  (a: Place, b: Place): number =>
    Number(a.beginsOtherwise) - Number(b.beginsOtherwise) ||
    collators[language].compare(a.label, b.label) ||
    (a.tag.id < b.tag.id ? -1 : Number(a.tag.id > b.tag.id));
