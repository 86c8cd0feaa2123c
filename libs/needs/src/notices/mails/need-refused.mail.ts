import { placeIn } from '@passerelle/config/place';
import { remarksMail } from './need-remarks.js';

/** To the company: its need will not be published, why, and what the company can do. */
export const needRefusedMail = remarksMail('need-refused', {
  fr: {
    get decision() {
      return `L’équipe ${placeIn.fr.ofOperator} a relu votre besoin et ne peut pas le publier. Voici pourquoi.`;
    },
    action: 'Lire les remarques',
    next: 'Ce besoin est clos. Vous pouvez en déposer un nouveau qui tienne compte de ces remarques.',
  },
  en: {
    get decision() {
      return `The ${placeIn.en.operatorName} team has read your need and cannot publish it. This is why.`;
    },
    action: 'Read the remarks',
    next: 'This need is closed. You can post a new one that takes these remarks into account.',
  },
});
