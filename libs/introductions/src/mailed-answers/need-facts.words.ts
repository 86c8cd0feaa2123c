import type { Language } from '@passerelle/config';
import { dayInWords, headed, listed } from '@passerelle/mail';

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
