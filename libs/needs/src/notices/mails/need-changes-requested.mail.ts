import { remarksMail } from './need-remarks.js';

/** To the company: a curator asks for changes before publishing its need. */
export const needChangesRequestedMail = remarksMail('need-changes-requested', {
  fr: {
    decision: 'L’équipe d’OVLT a relu votre besoin. Voici ce qu’elle vous demande avant de le publier.',
    action: 'Modifier mon besoin',
    next: 'Renvoyez-le une fois modifié. Il sera relu avant d’être publié.',
  },
  en: {
    decision: 'The OVLT team has read your need. This is what they ask for before it is published.',
    action: 'Change my need',
    next: 'Send it again once you have changed it. It will be read before it is published.',
  },
});
