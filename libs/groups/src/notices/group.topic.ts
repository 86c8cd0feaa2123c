import { Person } from '@passerelle/accounts';
import { placeIn } from '@passerelle/config/place';
import { ofName } from '@passerelle/mail';
import { type Audience, defineTopic, everyCurator, mailsFrom, inRole } from '@passerelle/notifications';
import {
  GroupInvitationAnswered,
  GroupInvited,
  GroupLeadChanged,
  GroupLeft,
  GroupRequestAnswered,
  GroupRequested,
} from '../group/group.events.js';
import { type AboutGroup, type GroupFacts, GroupNotices } from './group-notices.js';
import { groupRequestAnsweredMail, groupRequestedMail } from './mails/group-request.mail.js';
import { groupSamples } from './mails/group.samples.js';

const mail = mailsFrom<GroupNotices>();

/** The role of the recipient matters to no mail here. */
const people = (...ids: (string | null)[]) =>
  inRole(
    'company',
    [...new Set(ids)].filter((id) => id !== null).map((id) => ({ kind: 'person' as const, id })),
  );

/** The lead of the group, or all curators if it has none. */
const lead: Audience<AboutGroup> = async ({ group: { leadId } }, { manager }) =>
  leadId === null ? inRole('curator', await everyCurator(null, manager)) : people(leadId);

const asker: Audience<AboutGroup> = async ({ request }) => people(request?.personId ?? null);

/** The person who has an account with the invited address. */
const invited: Audience<AboutGroup> = async ({ invitation }, { manager }) => {
  if (invitation === null) return [];
  const person = await manager.findOneBy(Person, { email: invitation.email });
  return people(person?.id ?? null);
};

/** The person who invited, and the lead. */
const inviter: Audience<AboutGroup> = async ({ invitation, group: { leadId } }) =>
  people(invitation?.invitedById ?? null, leadId);

const someone = { fr: 'La personne invitée', en: 'Whoever was invited' };
const asking = { fr: 'Quelqu’un', en: 'Somebody' };

/** Notices about membership in a group: to the people concerned, and to the lead who has to answer. */
export const groupTopic = defineTopic({
  name: 'group',
  source: GroupNotices,
  visible: `EXISTS (
    SELECT FROM working_group WHERE working_group.id = CAST(notice.data ->> 'groupId' AS uuid))`,
  samples: groupSamples,
  notices: {
    group_requested: {
      on: GroupRequested,
      handler: 'NotifyLeadOnGroupRequested',
      means: 'Somebody asks to be in a group that the viewer leads.',
      to: 'the lead of the group',
      mailed: { category: 'projects', urgent: 'never', asks: 'answer' },
      audience: lead,
      when: (_, { request }) => request?.state === 'open',
      mailedWhile: ({ request }) => request?.state === 'open',
      words: {
        fr: {
          heading: 'Une demande pour rejoindre votre groupe',
          body: ({ who, state }: GroupFacts) =>
            state === 'open'
              ? `${who || asking.fr} demande à en faire partie. Vous pouvez accepter ou refuser.`
              : `La demande ${ofName(who || asking.fr)} a reçu sa réponse.`,
        },
        en: {
          heading: 'A request to join your group',
          body: ({ who, state }: GroupFacts) =>
            state === 'open'
              ? `${who || asking.en} asks to be in it. You can accept or refuse.`
              : `The request of ${who || asking.en} has been answered.`,
        },
      },
      mail: mail(groupRequestedMail),
    },
    group_request_answered: {
      on: GroupRequestAnswered,
      handler: 'NotifyAskerOnGroupRequestAnswered',
      means: 'The viewer’s request to be in a group was accepted or refused.',
      to: 'the person who asked',
      mailed: { category: 'projects', urgent: 'never' },
      audience: asker,
      words: {
        fr: {
          heading: 'Votre demande pour rejoindre un groupe',
          body: ({ state }: GroupFacts) =>
            state === 'accepted'
              ? 'C’est oui : vous en faites partie.'
              : `Elle n’est pas acceptée cette fois. L’équipe ${placeIn.fr.ofOperator} peut vous dire pourquoi.`,
        },
        en: {
          heading: 'Your request to join a group',
          body: ({ state }: GroupFacts) =>
            state === 'accepted'
              ? 'It is a yes: you are in it.'
              : `It is not accepted this time. The ${placeIn.en.operatorName} team can tell you why.`,
        },
      },
      mail: mail(groupRequestAnsweredMail),
    },
    // `groups` sends this mail, with a link that answers the invitation.
    group_invited: {
      on: GroupInvited,
      handler: 'NotifyInvitedOnGroupInvited',
      means: 'The viewer is invited to a group.',
      to: 'the invited person, with an account',
      mailed: false,
      audience: invited,
      once: ({ data }) => data.groupInvitationId,
      words: {
        fr: {
          heading: 'Un groupe de travail vous invite',
          body: ({ state }: GroupFacts) =>
            state === 'open' ? 'Oui ou non, un geste suffit.' : 'L’invitation a reçu sa réponse.',
        },
        en: {
          heading: 'You are invited to a working group',
          body: ({ state }: GroupFacts) =>
            state === 'open' ? 'Yes or no, one press is enough.' : 'The invitation has been answered.',
        },
      },
    },
    group_invitation_answered: {
      on: GroupInvitationAnswered,
      handler: 'NotifyInviterOnGroupInvitationAnswered',
      means: 'Somebody whom the viewer invited to a group has answered.',
      to: 'the inviter and the lead',
      mailed: false,
      audience: inviter,
      words: {
        fr: {
          heading: 'Réponse à une invitation',
          body: ({ who, state }: GroupFacts) =>
            state === 'accepted'
              ? `${who || someone.fr} fait maintenant partie du groupe.`
              : `${who || someone.fr} ne rejoint pas le groupe cette fois.`,
        },
        en: {
          heading: 'An invitation is answered',
          body: ({ who, state }: GroupFacts) =>
            state === 'accepted'
              ? `${who || someone.en} is in the group now.`
              : `${who || someone.en} does not join the group this time.`,
        },
      },
    },
    group_lead_changed: {
      on: GroupLeadChanged,
      handler: 'NotifyLeadOnGroupLeadChanged',
      means: 'The viewer leads a group from now on.',
      to: 'the new lead',
      mailed: false,
      audience: async ({ group: { leadId } }) => people(leadId),
      words: {
        fr: {
          heading: 'Un groupe vous est confié',
          body: () => 'Vous pouvez inviter, fixer les séances et envoyer les comptes rendus.',
        },
        en: {
          heading: 'A group is handed over to you',
          body: () => 'You can invite, arrange meetings and send the minutes.',
        },
      },
    },
    group_left: {
      on: GroupLeft,
      handler: 'NotifyPersonOnGroupLeft',
      means: 'The viewer was removed from a group.',
      to: 'the removed person',
      mailed: false,
      when: ({ data: { isRemoved } }) => isRemoved,
      notify: async (source, event, manager) => {
        const about = await source.find(event, manager);
        if (about === null || !event.data.isRemoved) return [];
        const recipient = { kind: 'person' as const, id: event.data.personId };
        return [[{ subjectId: event.id, recipient, data: source.dataOf(about) }]];
      },
      audience: async () => [],
      words: {
        fr: {
          heading: 'Vous ne faites plus partie d’un groupe',
          body: () => 'Qui l’anime vous en a retiré. Les actions qui vous sont confiées vous restent.',
        },
        en: {
          heading: 'You are no longer in a group',
          body: () => 'Whoever leads it has removed you. The actions given to you stay yours.',
        },
      },
    },
  },
});
