import type { Language } from '../language.js';
import { orleans } from './orleans.js';
import type { Place } from './place.js';
import { placeWords, type PlaceWords } from './place-words.js';

let served: Place;
let words: Record<Language, PlaceWords>;
servePlace(orleans);

/**
 * Chooses the place of this process, for all texts written from now on. The settings do so when the process starts.
 */
export function servePlace(place: Place): void {
  served = place;
  words = { fr: placeWords(place, 'fr'), en: placeWords(place, 'en') };
}

/**
 * The place that this process serves. Read when a text is written, never while a module is loaded, since the settings
 * come later.
 */
export const servedPlace = (): Place => served;

/** The words of that place in French and in English: `${fr.Operator} relit votre besoin.` */
export const placeIn = {
  get fr(): PlaceWords {
    return words.fr;
  },
  get en(): PlaceWords {
    return words.en;
  },
};
