import { remarksMail } from './need-remarks.js';

/** To the company: a curator asks for changes before publishing its need. */
export const needChangesRequestedMail = remarksMail('need-changes-requested', {
  fr: {
    decision: 'Un animateur d’OVLT a relu votre besoin. Voici ce qu’il vous demande avant de le publier.',
    action: 'Modifier mon besoin',
    next: 'Soumettez-le de nouveau une fois modifié. Il sera relu avant d’être publié.',
  },
  en: {
    decision: 'A curator of OVLT has read your need. This is what they ask for before it is published.',
    action: 'Change my need',
    next: 'Submit it again once you have changed it. It will be read before it is published.',
  },
});
