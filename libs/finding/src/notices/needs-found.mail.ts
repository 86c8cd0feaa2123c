import type { Language } from '@passerelle/config';
import { neededByInWords } from '@passerelle/introductions';
import { defineMail, greeting, headed, listed, type MailContent, quoted } from '@passerelle/mail';
import { endsOf, type FollowedSearch, searchesOf } from '@passerelle/notifications';

/** A need that a saved search of the reader has found. */
export interface FoundNeed {
  title: string;
  /** Where readers who sign in see the need. */
  url: string;
  /** Name of the company. undefined: the company has asked to hide its name. */
  company: string | undefined;
  places: readonly string[];
  /** The day by which an answer is needed, as “2026-12-03”. */
  neededBy: string | undefined;
  search: FollowedSearch;
}

export interface NeedsFoundMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** The first published need first; at least one. */
  needs: readonly FoundNeed[];
}

/** A reader would not read more. The page of the search has the others. */
const MOST_CARDS = 7;

/** One quiet line: the search, the place, the deadline. */
export const factsOfFound = ({ company, places, neededBy, search }: FoundNeed, language: Language): string =>
  [
    headed(language === 'fr' ? 'Votre recherche' : 'Your search', quoted(search.name, language), language),
    company,
    listed(places, language),
    neededBy && neededByInWords(neededBy, language),
  ]
    .filter(Boolean)
    .join(' · ');

const words = {
  fr: {
    one: 'Un nouveau besoin',
    several: (count: number, severalSearches: boolean) =>
      `${count} nouveaux besoins pour ${severalSearches ? 'vos recherches' : 'votre recherche'}`,
    found: (several: boolean) =>
      several
        ? 'Voici ce que vos recherches ont trouvé de nouveau.'
        : 'Voici ce que votre recherche a trouvé de nouveau.',
    read: 'Lire ce besoin',
    see: 'Voir la recherche',
    more: (count: number) =>
      `Les premiers sont ci-dessous ; ouvrez la recherche pour lire ${count > 1 ? `les ${count} autres` : 'le dernier'}.`,
    note: (several: boolean) => `Connectez-vous pour ${several ? 'les' : 'le'} lire en entier et y répondre.`,
    reason: (several: boolean) =>
      `Vous recevez ce message parce que vous gardez ${several ? 'ces recherches' : 'cette recherche'} sur Passerelle.`,
  },
  en: {
    one: 'A new need',
    several: (count: number, severalSearches: boolean) =>
      `${count} new needs for your ${severalSearches ? 'searches' : 'search'}`,
    found: (several: boolean) =>
      several ? 'This is what your searches have newly found.' : 'This is what your search has newly found.',
    read: 'Read this need',
    see: 'See the search',
    more: (count: number) =>
      `The first are below; open the search to read ${count > 1 ? `the other ${count}` : 'the last'}.`,
    note: (several: boolean) => `Sign in to read ${several ? 'them' : 'it'} in full and to answer.`,
    reason: (several: boolean) =>
      `You receive this message because you keep ${several ? 'these searches' : 'this search'} on Passerelle.`,
  },
};

function contentOf({ name, needs }: NeedsFoundMail, language: Language): MailContent {
  const say = words[language];
  const [first] = needs as [FoundNeed];
  const several = needs.length > 1;
  const severalSearches = searchesOf(needs).length > 1;
  const left = needs.length - MOST_CARDS;
  return {
    subject: several ? say.several(needs.length, severalSearches) : headed(say.one, first.title, language),
    preheader: several ? needs.map(({ title }) => title).join(' · ') : factsOfFound(first, language),
    greeting: greeting(name, language),
    paragraphs: [say.found(severalSearches), ...(left > 0 ? [say.more(left)] : [])],
    lists: [
      {
        cards: needs
          .slice(0, MOST_CARDS)
          .map((need) => ({ title: need.title, url: need.url, meta: factsOfFound(need, language) })),
      },
    ],
    action: several ? { label: say.see, url: first.search.url } : { label: say.read, url: first.url },
    note: say.note(several),
    links: endsOf(needs, language),
    reason: say.reason(severalSearches),
  };
}

/** To people with saved searches: newly published needs that these searches find. */
export const needsFoundMail = defineMail<NeedsFoundMail>({
  name: 'needs-found',
  fr: (props) => contentOf(props, 'fr'),
  en: (props) => contentOf(props, 'en'),
});
