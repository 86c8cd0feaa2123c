import { type JoinRequest, JoinRequestAnswered, JoinRequested, Membership } from '@passerelle/accounts';
import { JoinRequestNotices } from './join-request-notices.js';
import { answeredHeading, answeredInWords, askedInWords } from './join-request.words.js';
import { defineTopic } from './notices/define-topic.js';
import type { Audience } from './notices/topic.js';

/** The role of the recipient matters only to mails, and no mail is sent. */
const owners: Audience<JoinRequest> = async ({ organisationId }, { manager }) => {
  const found = await manager.findBy(Membership, { organisationId, role: 'owner' });
  return found.map(({ personId }) => ({ recipient: { kind: 'person', id: personId }, as: 'company' }));
};

const asker: Audience<JoinRequest> = async ({ personId }) => [
  { recipient: { kind: 'person', id: personId }, as: 'company' },
];

/** The request is visible to its author, and to the people who may answer now. */
const seesJoinRequest = `EXISTS (
  SELECT FROM join_request AS request
  JOIN person AS asker ON asker.id = request.person_id
  WHERE request.id = CAST(notice.data ->> 'joinRequestId' AS uuid)
    AND asker.suspended_at IS NULL
    AND (request.person_id = :personId OR EXISTS (
      SELECT FROM membership
      WHERE membership.organisation_id = request.organisation_id
        AND membership.person_id = :personId AND membership.role = 'owner')))`;

/** Notices about a request to join an organisation: to the owners, that it waits; to its author, the answer. */
export const joinRequestTopic = defineTopic({
  name: 'join_request',
  source: JoinRequestNotices,
  visible: seesJoinRequest,
  notices: {
    join_requested: {
      on: JoinRequested,
      handler: 'NotifyOwnersOnJoinRequested',
      means: 'Somebody asks to join an organisation that the viewer owns.',
      to: 'the owners of the organisation',
      mailed: false,
      audience: owners,
      // The request was answered or withdrawn before the notice, so nobody has to act.
      when: (_, { state }) => state === 'open',
      words: {
        fr: { heading: 'Quelqu’un demande à vous rejoindre', body: (facts) => askedInWords(facts, 'fr') },
        en: { heading: 'Somebody asks to join you', body: (facts) => askedInWords(facts, 'en') },
      },
    },
    join_request_answered: {
      on: JoinRequestAnswered,
      handler: 'NotifyAskerOnJoinRequestAnswered',
      means: 'The viewer’s request to join was accepted or refused.',
      to: 'the person who asked',
      mailed: false,
      audience: asker,
      words: {
        fr: {
          heading: 'Une réponse à votre demande d’adhésion',
          headingNow: ({ state }) => answeredHeading(state, 'fr'),
          body: ({ state }) => answeredInWords(state, 'fr'),
        },
        en: {
          heading: 'An answer to your request to join',
          headingNow: ({ state }) => answeredHeading(state, 'en'),
          body: ({ state }) => answeredInWords(state, 'en'),
        },
      },
    },
  },
});
