import { followersOf } from '@passerelle/needs';
import { type Audience, defineTopic, mailsFrom, inRole } from '@passerelle/notifications';
import type { IntroductionRequest } from '../../requests/introduction-request.entity.js';
import {
  IntroductionAsked,
  IntroductionRequestDeclined,
} from '../../requests/introduction-request.events.js';
import { seesRequestSql } from '../../requests/introduction-request.policy.js';
import { curatorsOf } from '../curators-of.js';
import { introductionAskedMail } from './introduction-asked.mail.js';
import { introductionRequestDeclinedMail } from './introduction-request-declined.mail.js';
import { IntroductionRequestNotices } from './introduction-request-notices.js';
import { introductionRequestSamples } from './introduction-request.samples.js';
import { askedInWords, requestDeclinedInWords } from './introduction-request.words.js';

const mail = mailsFrom<IntroductionRequestNotices>();

const curators: Audience<IntroductionRequest> = async (request, { manager }) =>
  inRole('curator', await curatorsOf({ curatorId: null }, request, manager)).filter(
    ({ recipient }) => recipient.kind === 'person',
  );

const company: Audience<IntroductionRequest> = async ({ need }, { manager }) =>
  inRole('company', await followersOf(need, manager));

const seesRequest = `EXISTS (
  SELECT FROM introduction_request AS request
  JOIN need ON need.id = request.need_id
  JOIN solver ON solver.id = request.solver_id
  WHERE request.id = CAST(notice.data ->> 'requestId' AS uuid)
    AND ${seesRequestSql})`;

/** Notices about a request: a company asks to meet a solver, and a curator declines the request. */
export const introductionRequestTopic = defineTopic({
  name: 'introduction_request',
  source: IntroductionRequestNotices,
  visible: seesRequest,
  samples: introductionRequestSamples,
  notices: {
    introduction_asked: {
      on: IntroductionAsked,
      handler: 'NotifyCuratorsOnIntroductionAsked',
      means: 'A company asks to be introduced to a solver.',
      to: 'the curators',
      mailed: { category: 'desk', urgent: 'never' },
      audience: curators,
      // If a company asks and withdraws several times, curators are notified once. Their queue shows the rest.
      once: ({ data }) => data.requestId,
      // No curator can act once the need is no longer published, or the profile is hidden.
      mailedWhile: ({ state, need, solver }) =>
        state === 'open' && need.state === 'published' && !solver.isHidden,
      words: {
        fr: {
          heading: 'Une entreprise demande une rencontre',
          body: ({ request }) => askedInWords(request, 'fr'),
        },
        en: {
          heading: 'A company asks for a meeting',
          body: ({ request }) => askedInWords(request, 'en'),
        },
      },
      mail: mail(introductionAskedMail, async (source, { subject }) => ({
        company: await source.companyOf(subject),
        note: subject.note,
      })),
    },
    introduction_request_declined: {
      on: IntroductionRequestDeclined,
      handler: 'NotifyCompanyOnIntroductionRequestDeclined',
      means: 'A curator does not introduce the company to the solver it asked for.',
      to: 'the company that asked',
      mailed: { category: 'introductions', urgent: 'never' },
      audience: company,
      mailedWhile: ({ state }) => state === 'declined',
      words: {
        fr: {
          heading: 'Une réponse à votre demande de rencontre',
          body: ({ request }) => requestDeclinedInWords(request, 'fr'),
        },
        en: {
          heading: 'An answer to your request for a meeting',
          body: ({ request }) => requestDeclinedInWords(request, 'en'),
        },
      },
      mail: mail(introductionRequestDeclinedMail, async (source, { subject }) =>
        subject.declineReason === null
          ? undefined
          : {
              company: await source.companyOf(subject),
              reason: subject.declineReason,
              note: subject.declineNote,
            },
      ),
    },
  },
});
