import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { GroupMail } from '../group-notices.js';

/** To a person who requested to join a group. */
export const groupRequestAnsweredMail = defineMail<GroupMail>({
  name: 'group-request-answered',
  fr: ({ name, group, isAccepted, url }) => ({
    subject: headed(
      isAccepted ? 'Vous faites partie du groupe' : 'Votre demande n’est pas acceptée',
      group,
      'fr',
    ),
    preheader: isAccepted
      ? 'Vous recevrez les invitations et les comptes rendus.'
      : `L’équipe ${placeIn.fr.ofOperator} peut vous dire pourquoi.`,
    greeting: greeting(name, 'fr'),
    paragraphs: isAccepted
      ? [
          `Vous faites partie du groupe de travail ${quoted(group, 'fr')}. Vous recevrez les invitations aux séances et les comptes rendus.`,
        ]
      : [
          `Votre demande pour rejoindre le groupe de travail ${quoted(group, 'fr')} n’est pas acceptée cette fois. L’équipe ${placeIn.fr.ofOperator} peut vous dire pourquoi, et ce qui vous conviendrait mieux.`,
        ],
    action: { label: 'Voir le groupe', url },
    reason: 'Vous recevez ce message parce que vous avez demandé à rejoindre ce groupe sur Passerelle.',
  }),
  en: ({ name, group, isAccepted, url }) => ({
    subject: headed(isAccepted ? 'You are in the group' : 'Your request is not accepted', group, 'en'),
    preheader: isAccepted
      ? 'You will get the invitations and the minutes.'
      : `The ${placeIn.en.operatorName} team can tell you why.`,
    greeting: greeting(name, 'en'),
    paragraphs: isAccepted
      ? [
          `You are in the working group ${quoted(group, 'en')}. You will get the invitations to its meetings, and the minutes.`,
        ]
      : [
          `Your request to join the working group ${quoted(group, 'en')} is not accepted this time. The ${placeIn.en.operatorName} team can tell you why, and what would suit you better.`,
        ],
    action: { label: 'See the group', url },
    reason: 'You receive this message because you asked to join this group on Passerelle.',
  }),
});

/** To the lead of a group: a person requests to join it. */
export const groupRequestedMail = defineMail<GroupMail>({
  name: 'group-requested',
  fr: ({ name, heading, group, who, message, url }) => ({
    subject: headed(heading, group, 'fr'),
    preheader: `${who || 'Quelqu’un'} demande à en faire partie.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `${who || 'Quelqu’un'} demande à rejoindre le groupe de travail ${quoted(group, 'fr')}.`,
      ...(message === '' ? [] : [quoted(message, 'fr')]),
    ],
    action: { label: 'Répondre à la demande', url },
    note: 'Un membre lit les séances et les comptes rendus, et peut se charger d’une action.',
    reason: 'Vous recevez ce message parce que vous animez ce groupe sur Passerelle.',
  }),
  en: ({ name, heading, group, who, message, url }) => ({
    subject: headed(heading, group, 'en'),
    preheader: `${who || 'Somebody'} asks to be in it.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `${who || 'Somebody'} asks to join the working group ${quoted(group, 'en')}.`,
      ...(message === '' ? [] : [quoted(message, 'en')]),
    ],
    action: { label: 'Answer the request', url },
    note: 'A member reads the meetings and the minutes, and can be given an action.',
    reason: 'You receive this message because you lead this group on Passerelle.',
  }),
});
