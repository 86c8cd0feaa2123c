import { placeIn } from '@passerelle/config/place';
import { remarksMail } from './need-remarks.js';

/** To the company: a curator asks for changes before publishing its need. */
export const needChangesRequestedMail = remarksMail('need-changes-requested', {
  fr: {
    get decision() {
      return `L’équipe ${placeIn.fr.ofOperator} a relu votre besoin. Voici ce qu’elle vous demande avant de le publier.`;
    },
    action: 'Modifier mon besoin',
    next: 'Renvoyez-le une fois modifié. Il sera relu avant d’être publié.',
  },
  en: {
    get decision() {
      return `The ${placeIn.en.operatorName} team has read your need. This is what they ask for before it is published.`;
    },
    action: 'Change my need',
    next: 'Send it again once you have changed it. It will be read before it is published.',
  },
});
