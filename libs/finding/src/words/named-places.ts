import { foldedWordsOf } from '@passerelle/text';

/** A place that a text may name. */
export interface Place {
  code: string;
  kind: 'commune' | 'epci' | 'departement' | 'region';
  name: string;
  postcodes: readonly string[];
  /** Whether the place is in the département that the product serves. The name of such a place always means the place. */
  isNear: boolean;
}

/** A place named in a text, with the positions of its first and last word. */
export interface NamedPlace {
  first: number;
  last: number;
  /** Its code. null: the place is no commune, or its name may mean something else. */
  commune: string | null;
}

/** Words after which a name is a place. */
const before = new Set(['a', 'sur', 'vers']);

/** Finds places by their whole names (not "Saint-Jean" for "Saint-Jean-de-Braye") and by their postcodes. */
export class NamedPlaces {
  /** By folded name; the first of several places with the same name. */
  private readonly byName = new Map<string, Place>();
  private readonly postcodes = new Set<string>();
  private longest = 0;

  constructor(places: readonly Place[]) {
    for (const place of places) {
      const words = foldedWordsOf(place.name).map(({ folded }) => inFull(folded));
      const name = words.join(' ');
      if (!this.byName.has(name)) this.byName.set(name, place);
      this.longest = Math.max(this.longest, words.length);
      for (const postcode of place.postcodes) this.postcodes.add(postcode);
    }
  }

  /** @param folded the words of a text in order */
  in(folded: readonly string[]): NamedPlace[] {
    const words = folded.map(inFull);
    const named: NamedPlace[] = [];
    for (let first = 0; first < words.length;) {
      const found = this.longestFrom(words, first);
      if (found !== undefined) named.push(found);
      first = (found?.last ?? first) + 1;
    }
    return named;
  }

  private longestFrom(words: readonly string[], first: number): NamedPlace | undefined {
    if (this.postcodes.has(words[first] ?? '')) return { first, last: first, commune: null };
    for (let end = Math.min(words.length, first + this.longest); end > first; end--) {
      const place = this.byName.get(words.slice(first, end).join(' '));
      if (place === undefined) continue;
      const isMeant = place.isNear || end > first + 1 || before.has(words[first - 1] ?? '');
      return { first, last: end - 1, commune: isMeant && place.kind === 'commune' ? place.code : null };
    }
    return undefined;
  }
}

const inFull = (folded: string): string => folded.replace(/^st(e?)$/, 'saint$1');
