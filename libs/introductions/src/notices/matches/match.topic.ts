import { MatchesFound } from '@passerelle/matching';
import { seesNeed } from '@passerelle/needs';
import { defineTopic } from '@passerelle/notifications';
import { MarkMatchNoticesReadOnInterestMarked } from './mark-match-notices-read-on-interest-marked.js';
import { MatchMails } from './match-mails.js';
import { MatchNoticeLimiter } from './match-notice-limiter.js';
import { MatchLoader, MatchNotices } from './match-notices.js';
import { fitOnOneLine } from './match-reasons.words.js';
import { matchSamples } from './match.samples.js';
import { matchesFoundMail } from './matches-found.mail.js';
import { TellWaitingMatches } from './tell-waiting-matches.js';

/** Notices about matches to the people who speak for a profile. */
export const matchTopic = defineTopic({
  name: 'match',
  source: MatchNotices,
  visible: seesNeed,
  providers: [
    MatchMails,
    MatchLoader,
    MatchNoticeLimiter,
    TellWaitingMatches,
    MarkMatchNoticesReadOnInterestMarked,
  ],
  samples: matchSamples,
  notices: {
    match_found: {
      on: MatchesFound,
      handler: 'NotifySolversOnMatchesFound',
      means: 'A need fits a profile of the viewer.',
      to: 'those who speak for a profile that stands out, of three needs a day at most',
      mailed: { category: 'matches', urgent: 'never' },
      notify: (source, event, manager) => source.toNotify(event, manager),
      words: {
        fr: {
          heading: 'Un besoin pour vous',
          headingNow: ({ isDismissed }) => (isDismissed ? 'Un besoin que vous avez écarté' : undefined),
          body: ({ isDismissed, fit }) =>
            isDismissed ? 'Vous pouvez revenir sur votre réponse.' : fitOnOneLine(fit, 'fr'),
        },
        en: {
          heading: 'A need for you',
          headingNow: ({ isDismissed }) => (isDismissed ? 'A need that you have set aside' : undefined),
          body: ({ isDismissed, fit }) =>
            isDismissed ? 'You can take your answer back.' : fitOnOneLine(fit, 'en'),
        },
      },
      // One mail for all matches of an event.
      template: matchesFoundMail.name,
      compose: (source, notices, words) => source.compose(notices, words),
    },
  },
});
