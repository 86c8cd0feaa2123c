import { MatchesFound } from '@passerelle/matching';
import { followers, seesNeed, whileIn } from '@passerelle/needs';
import { defineTopic, mailsFrom } from '@passerelle/notifications';
import { CountedSolvers, SolverCountLoader } from './counted-solvers.js';
import { FirstMatchesNotices } from './first-matches-notices.js';
import { matchSamples } from './match.samples.js';
import { needMatchedMail, solverCount } from './need-matched.mail.js';

const mail = mailsFrom<FirstMatchesNotices>();

/** Notice to a company about the first matches of its need. The company sees later matches in the product. */
export const firstMatchesTopic = defineTopic({
  name: 'first_matches',
  source: FirstMatchesNotices,
  visible: seesNeed,
  providers: [CountedSolvers, SolverCountLoader],
  samples: matchSamples,
  notices: {
    need_matched: {
      on: MatchesFound,
      handler: 'NotifyCompanyOnMatchesFound',
      means: 'The first solvers fit a need of the viewer’s company.',
      to: 'those of the company who follow the need, once',
      mailed: { category: 'own', urgent: 'never' },
      audience: followers,
      notify: (source, event, manager) => source.toNotify(event, manager),
      mailedWhile: whileIn('published'),
      words: {
        fr: {
          heading: 'Quelqu’un pourrait répondre à votre besoin',
          body: ({ need, solvers }) => {
            if (need.state !== 'published') return 'Il n’est plus en ligne aujourd’hui.';
            return solvers === 0
              ? 'Il n’y a plus personne à ce jour. La recherche continue.'
              : `${solverCount.fr(solvers)} y répondre.`;
          },
        },
        en: {
          heading: 'Somebody could answer your need',
          body: ({ need, solvers }) => {
            if (need.state !== 'published') return 'It is no longer online today.';
            return solvers === 0
              ? 'Nobody is left to this day. The search goes on.'
              : `${solverCount.en(solvers)} answer it.`;
          },
        },
      },
      mail: mail(needMatchedMail, (source, { subject }) => source.bestOf(subject)),
    },
  },
});
