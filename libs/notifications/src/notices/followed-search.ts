import type { Language } from '@passerelle/config';
import { type MailLink, quoted } from '@passerelle/mail';

/** A saved search of the mail's reader that has found the need. */
export interface FollowedSearch {
  id: string;
  name: string;
  /** Page with all results of the search. */
  url: string;
  /** A page that ends the mails about this search, without signing in. */
  endUrl: string;
  /** The same address for mail programs. */
  oneClickUrl: string;
}

/** The searches that have found these needs, each once, with the number of needs. */
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

/** Links that end the mails about these searches. */
export const endsOf = (found: readonly { search?: FollowedSearch }[], language: Language): MailLink[] =>
  searchesOf(found).map(({ search: { name, endUrl } }) => ({
    label:
      language === 'fr'
        ? `Ne plus rien recevoir de ${quoted(name, 'fr')}`
        : `No longer be told for ${quoted(name, 'en')}`,
    url: endUrl,
  }));
