import type { Language } from '@passerelle/config';
import type { DeclineReason } from '../parties/reply.js';

/** The reasons for declining, as the page offers them and curators read them. */
export const declineReasonInWords: Record<Language, Record<DeclineReason, string>> = {
  fr: {
    not_now: 'Ce n’est pas le moment',
    no_capacity: 'Nous manquons de temps ou de personnel',
    not_our_trade: 'Ce n’est pas notre métier',
    too_far: 'C’est trop loin',
    too_costly: 'C’est trop cher',
    already_in_contact: 'Nous sommes déjà en contact',
    already_solved: 'La question est déjà réglée',
    other: 'Une autre raison',
  },
  en: {
    not_now: 'This is not the moment',
    no_capacity: 'We lack the time or the people',
    not_our_trade: 'It is not our trade',
    too_far: 'It is too far away',
    too_costly: 'It costs too much',
    already_in_contact: 'We are in contact already',
    already_solved: 'The matter is settled already',
    other: 'Another reason',
  },
};
