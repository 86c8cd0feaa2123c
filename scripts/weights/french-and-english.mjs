// The pieces of a multilingual model that a French and English product needs.
import { createRequire } from 'node:module';

const communes = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json');

/** Letters of the two languages, and of their loan words and names. */
const letters = /^[a-zA-Zà-öø-ÿÀ-ÖØ-ÞœŒæÆŸ]*$/;
/** Signs and digits that people type, and Greek letters of formulas. */
const signs =
  /^[\u0020-\u007e\u00a1-\u00bf\u00d7\u00f7\u0391-\u03c9\u2010-\u203a\u20ac\u2122\u2190-\u2195\u2206\u2211\u2212\u223c\u2248\u2260-\u2265\u25a0-\u25cf\u2713\u2714]$/;
const wordStart = '\u2581';
/** Pieces with this many letters or fewer spell the words of no list: names, abbreviations, misspelt words. */
const SHORT = 3;

/**
 * Keeps the pieces of the most probable spelling of the words of the two languages: in the middle of a sentence, at
 * its beginning, in capitals and after an elision. Also keeps names of communes, pieces of digits and signs, and
 * short ones. A text of such words has the same pieces as with the whole model.
 * @param options.french words of French; `english`, of English
 * @param options.piecesOf the numbers of the pieces of a text
 * @returns numbers of pieces, ascending
 */
export function frenchAndEnglish(pieces, { special, french, english, piecesOf }) {
  const kept = new Set(special);
  const keep = (text) => piecesOf(text).forEach((id) => kept.add(id));
  const keepForms = (word) => {
    const capitalised = word[0].toUpperCase() + word.slice(1);
    for (const form of [word, capitalised, word.toUpperCase(), `l'${word}`, `l'${capitalised}`]) keep(form);
  };
  const written = [...french, ...english].filter((word) => /^[\p{Script=Latin}'’-]+$/u.test(word));
  for (const word of new Set(written)) keepForms(word);
  for (const word of new Set(french)) if (word.includes('oe')) keepForms(word.replace('oe', 'œ'));
  for (const { nom } of communes) keep(nom);
  for (const [id, piece] of pieces.entries()) {
    const text = piece.replace(wordStart, '');
    const isShort = text.length <= SHORT && letters.test(text);
    const isSign = !/[a-zA-Z]{2}/.test(text) && [...text].every((char) => signs.test(char));
    if (isShort || isSign) kept.add(id);
  }
  return [...kept].toSorted((a, b) => a - b);
}
