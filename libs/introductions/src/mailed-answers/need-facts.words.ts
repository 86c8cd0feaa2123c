import type { Language } from '@passerelle/config';
import { dayInWords, headed, listed } from '@passerelle/mail';
import type { DeclineReason } from '../parties/reply.js';

const words = {
  fr: { where: 'Où', when: 'Pour quand' },
  en: { where: 'Where', when: 'When' },
};

/** “d’ici au 3 décembre 2026”. A day is given as “2026-12-03”. */
export const neededByInWords = (day: string, language: Language): string =>
  ({ fr: `d’ici au ${dayInWords(day, 'fr')}`, en: `by ${dayInWords(day, 'en')}` })[language];

/** Where and by when a need is to be answered, a line each: “Où : Blois”. Missing facts are left out. */
export function needFacts(
  { places, neededBy }: { places: readonly string[]; neededBy: string | null | undefined },
  language: Language,
): string[] {
  const { where, when } = words[language];
  return [
    ...(places.length === 0 ? [] : [headed(where, listed(places, language), language)]),
    ...(neededBy ? [headed(when, neededByInWords(neededBy, language), language)] : []),
  ];
}

/** Description of a need, in paragraphs. */
export const needParagraphs = ({ description }: { description: string }): string[] =>
  description.split(/\n+/).filter((line) => line.trim() !== '');

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
