import { quoted } from '@passerelle/mail';
import { seesNeed } from '@passerelle/needs';
import { defineTopic } from '@passerelle/notifications';
import { SearchesFitted } from '../saved-searches/saved-search.rules.js';
import { EndOfSearchLink, OneClickEndOfSearch } from './end-of-search-link.js';
import { needsFoundMail } from './needs-found.mail.js';
import { SearchNotices } from './search-notices.js';
import { searchSamples } from './search.samples.js';
import { notifiedByMatch } from './unseen-needs.js';

/** In milliseconds, since curators publish several needs in a row. */
const GATHERED_FOR = 60_000;

/** Notices to people with saved searches. */
export const searchTopic = defineTopic({
  name: 'search',
  source: SearchNotices,
  visible: `${seesNeed} AND NOT ${notifiedByMatch}`,
  providers: [EndOfSearchLink, OneClickEndOfSearch],
  samples: searchSamples,
  notices: {
    need_found: {
      on: SearchesFitted,
      handler: 'NotifyKeepersOnSearchesFitted',
      means: 'A saved search of the viewer finds a new need.',
      to: 'those who keep a search that finds the need, unless they know of it; once, whatever finds it',
      mailed: { category: 'matches', urgent: 'never', under: 'searches' },
      template: needsFoundMail.name,
      notify: (source, event, manager) => source.toNotify(event, manager),
      gatheredFor: GATHERED_FOR,
      words: {
        fr: {
          heading: 'Un nouveau besoin pour vos recherches',
          body: ({ search }) =>
            search === undefined
              ? 'La recherche qui l’a trouvé n’est plus gardée.'
              : `Votre recherche ${quoted(search, 'fr')} l’a trouvé.`,
        },
        en: {
          heading: 'A new need for your searches',
          body: ({ search }) =>
            search === undefined
              ? 'The search that found it is no longer kept.'
              : `Your search ${quoted(search, 'en')} has found it.`,
        },
      },
      compose: (source, notices) => source.compose(notices),
    },
  },
});
