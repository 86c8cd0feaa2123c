import { type FieldOfTags, fieldOfSlug } from './fields.js';

/** What the address asks for: whoever has it sees the same. */
export interface Asked {
  field: FieldOfTags;
  /** What is searched for, in all fields; empty: the field is listed. */
  words: string;
  withRetired: boolean;
  /** The reference of the tag that is opened, such as "theme:silver-economie". */
  opened: string | null;
  /** What a new tag is to be called, maybe nothing yet; null: none is made. */
  newTag: string | null;
}

/** As long as the server takes. */
const MOST_WORDS = 100;

export const askedIn = (search: URLSearchParams): Asked => ({
  field: fieldOfSlug(search.get('champ')),
  words: (search.get('mots') ?? '').trim().slice(0, MOST_WORDS),
  withRetired: search.has('retirees'),
  opened: search.get('etiquette') || null,
  newTag: search.get('etiquette') ? null : search.get('nouvelle'),
});

export const listVariables = ({ field, words, withRetired }: Asked) => ({
  facet: words === '' ? field.facet : null,
  search: words,
  retired: withRetired,
});

/** Opens a tag, and nothing else beside it. */
export function openTag(next: URLSearchParams, reference: string): void {
  next.delete('nouvelle');
  next.set('etiquette', reference);
}

/** Begins a new tag. @param words what it is to be called */
export function beginTag(next: URLSearchParams, words: string): void {
  next.delete('etiquette');
  next.set('nouvelle', words);
}

/** Back to the list. */
export function closeTag(next: URLSearchParams): void {
  next.delete('etiquette');
  next.delete('nouvelle');
}

/** The form that the desk opens for words which were sought in vain. */
export function closeSynonym(next: URLSearchParams): void {
  next.delete('synonyme');
}
