import { followersOf } from '@passerelle/needs';
import {
  type Audience,
  defineTopic,
  mailsFrom,
  type RecipientInRole,
  inRole,
} from '@passerelle/notifications';
import { speakersFor } from '@passerelle/solvers';
import type { Interest } from '../../interests/interest.entity.js';
import { InterestDeclined, InterestMarked } from '../../interests/interest.events.js';
import { seesInterestSql } from '../../interests/interest.policy.js';
import { curatorsOf } from '../curators-of.js';
import { interestDeclinedMail } from './interest-declined.mail.js';
import { interestMarkedMail } from './interest-marked.mail.js';
import { InterestNotices } from './interest-notices.js';
import { interestSamples } from './interest.samples.js';
import { declinedInWords, markedInWords } from './interest.words.js';

const mail = mailsFrom<InterestNotices>();

const persons = (notified: readonly RecipientInRole[]): RecipientInRole[] =>
  notified.filter(({ recipient }) => recipient.kind === 'person');

const companyAndCurators: Audience<Interest> = async (interest, { manager }) =>
  persons([
    ...inRole('company', await followersOf(interest.need, manager)),
    ...inRole('curator', await curatorsOf({ curatorId: null }, interest, manager)),
  ]);

/** Includes the address of a profile without a holder: its reader may have answered from a mail. */
const speakers: Audience<Interest> = async ({ solver }, { manager }) =>
  inRole('solver', (await speakersFor([solver], manager)).get(solver.id) ?? []);

const seesInterest = `EXISTS (
  SELECT FROM interest
  JOIN need ON need.id = interest.need_id
  JOIN solver ON solver.id = interest.solver_id
  WHERE interest.id = CAST(notice.data ->> 'interestId' AS uuid)
    AND ${seesInterestSql})`;

/** Notices about an interest: a solver wants to answer a need, and a curator declines the interest. */
export const interestTopic = defineTopic({
  name: 'interest',
  source: InterestNotices,
  visible: seesInterest,
  samples: interestSamples,
  notices: {
    interest_marked: {
      on: InterestMarked,
      handler: 'NotifyCompanyAndCuratorsOnInterestMarked',
      means: 'A solver wants to answer a need.',
      to: 'those of the company who follow the need, and curators',
      mailed: { category: 'own', urgent: 'first', leads: true },
      audience: companyAndCurators,
      // If a solver marks and withdraws several times, curators are notified once. Their queue shows the rest.
      once: ({ data }) => data.interestId,
      // No curator can act once the need is no longer published, or the profile is hidden.
      mailedWhile: ({ state, need, solver }) =>
        state === 'open' && need.state === 'published' && !solver.isHidden,
      words: {
        fr: {
          heading: 'Un porteur de solution a répondu',
          body: ({ interest }) => markedInWords(interest, 'fr'),
        },
        en: {
          heading: 'A solver has answered',
          body: ({ interest }) => markedInWords(interest, 'en'),
        },
      },
      mail: mail(interestMarkedMail, async (source, { subject, as }) => ({
        as: as === 'company' ? as : 'curator',
        company: await source.companyOf(subject),
        headline: subject.solver.headline,
        message: subject.message,
      })),
    },
    interest_declined: {
      on: InterestDeclined,
      handler: 'NotifySolverOnInterestDeclined',
      means: 'A curator does not follow the viewer’s interest up.',
      to: 'those who speak for the profile',
      mailed: { category: 'introductions', urgent: 'never' },
      audience: speakers,
      mailedWhile: ({ state }) => state === 'declined',
      words: {
        fr: {
          heading: 'Votre proposition n’est pas retenue',
          body: ({ interest }) => declinedInWords(interest, 'fr'),
        },
        en: {
          heading: 'Your offer is not taken up',
          body: ({ interest }) => declinedInWords(interest, 'en'),
        },
      },
      mail: mail(interestDeclinedMail, (_, { subject: { declineReason, declineNote } }) =>
        declineReason === null ? undefined : { reason: declineReason, note: declineNote },
      ),
    },
  },
});
