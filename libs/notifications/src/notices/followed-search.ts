import type { Language } from '@passerelle/config';
import { type MailLink, quoted } from '@passerelle/mail';

/** A search that the reader of a mail keeps, and that has found what they are told. */
export interface FollowedSearch {
  id: string;
  name: string;
  /** Where all that it finds is. */
  url: string;
  /** A page on which the reader is told no more of what it finds, without signing in. */
  endUrl: string;
  /** The same for mail programs. */
  oneClickUrl: string;
}

/** The searches that have found these, each once, with how much each has found. */
export function searchesOf(
  found: readonly { search?: FollowedSearch }[],
): { search: FollowedSearch; count: number }[] {
  const byId = new Map<string, { search: FollowedSearch; count: number }>();
  for (const { search } of found) {
    if (search === undefined) continue;
    const known = byId.get(search.id) ?? { search, count: 0 };
    byId.set(search.id, { search, count: known.count + 1 });
  }
  return [...byId.values()];
}

/** Links to where the reader is told no more of what these searches find. */
export const endsOf = (found: readonly { search?: FollowedSearch }[], language: Language): MailLink[] =>
  searchesOf(found).map(({ search: { name, endUrl } }) => ({
    label:
      language === 'fr'
        ? `Ne plus rien recevoir de ${quoted(name, 'fr')}`
        : `No longer be told for ${quoted(name, 'en')}`,
    url: endUrl,
  }));
