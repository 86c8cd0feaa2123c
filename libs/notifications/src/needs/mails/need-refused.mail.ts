import { remarksMail } from './need-remarks.js';

/** To the company: its need will not be published, why, and what it can do. */
export const needRefusedMail = remarksMail('need-refused', {
  fr: {
    decision: 'Un animateur d’OVLT a relu votre besoin et ne peut pas le publier. Voici pourquoi.',
    action: 'Revoir mon besoin',
    next: 'Ce besoin est clos. Vous pouvez en déposer un nouveau qui tienne compte de ces remarques.',
  },
  en: {
    decision: 'A curator of OVLT has read your need and cannot publish it. This is why.',
    action: 'See my need',
    next: 'This need is closed. You can post a new one that takes these remarks into account.',
  },
});
