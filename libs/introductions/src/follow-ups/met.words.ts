import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import type { Introduction } from '../introduction/introduction.entity.js';
import { otherSide, type PartySide } from '../parties/parties.js';
import { type Answered, onlyAccordingTo } from './outcome-of-answers.js';

/**
 * The side that reported the meeting, for a reader of one side. undefined: both sides did, or it is not known who
 * did.
 */
export type MetAccordingTo = 'own' | 'other' | 'curator' | undefined;

/** The side that reported the meeting, for a reader of this side. */
export function metAccordingTo(
  side: PartySide,
  introduction: Introduction,
  answers: readonly Answered[],
): MetAccordingTo {
  const only = onlyAccordingTo(introduction, answers);
  if (only !== null) return only === otherSide(side) ? 'other' : 'own';
  return introduction.metBy === 'curator' ? 'curator' : undefined;
}

const sentences: Record<Language, (other: string, day: string, by: MetAccordingTo) => string> = {
  fr: (other, day, by) => {
    switch (by) {
      case 'own':
        return `Vous nous avez dit avoir rencontré ${other} le ${day}`;
      case 'other':
        return `D’après ${other}, vous vous êtes rencontrés le ${day}`;
      case 'curator':
        return `D’après ${placeIn.fr.operator}, vous avez rencontré ${other} le ${day}`;
      default:
        return `Vous avez rencontré ${other} le ${day}`;
    }
  },
  en: (other, day, by) => {
    switch (by) {
      case 'own':
        return `You told us that you met ${other} on ${day}`;
      case 'other':
        return `According to ${other}, you met on ${day}`;
      case 'curator':
        return `According to ${placeIn.en.operatorName}, you met ${other} on ${day}`;
      default:
        return `You met ${other} on ${day}`;
    }
  },
};

/**
 * The beginning of a sentence: the parties have met, according to one side. The page of a question and its mail share
 * these words.
 * @param other the other side, for use within a sentence
 */
export const metInWords = (other: string, day: string, by: MetAccordingTo, language: Language): string =>
  sentences[language](other, day, by);
