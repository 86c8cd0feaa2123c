import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { GroupMail } from '../group-notices.js';

/** To the lead of a group: a person asks to be in it. */
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
