import { type FieldOfTags, fieldOfSlug } from './fields.js';

/** Content of the address, which determines the whole page. */
export interface Asked {
  field: FieldOfTags;
  /** Words to search in all fields. Empty: the field's tags are listed. */
  words: string;
  withRetired: boolean;
  /** Reference of the opened tag, such as "theme:silver-economie". */
  opened: string | null;
  /** Initial name of a new tag, possibly empty. null: no new tag is being created. */
  newTag: string | null;
}

/** Limit of the server, in characters. */
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

/** Opens a tag, and closes the form of a new tag. */
export function openTag(next: URLSearchParams, reference: string): void {
  next.delete('nouvelle');
  next.set('etiquette', reference);
}

/** Opens the form of a new tag. @param words initial name */
export function beginTag(next: URLSearchParams, words: string): void {
  next.delete('etiquette');
  next.set('nouvelle', words);
}

/** Closes the tag or the form, back to the list. */
export function closeTag(next: URLSearchParams): void {
  next.delete('etiquette');
  next.delete('nouvelle');
}

/** Closes the form that the desk has opened for an unanswered search. */
export function closeSynonym(next: URLSearchParams): void {
  next.delete('synonyme');
}
