import { z } from 'zod';

/** Beginnings with an h before which no word is elided: “de Handicap Services”, but “d’Habitat”. Without accents. */
const aspirated =
  /^h(?:a(?:ch|i|k|l[lo]|lt(?!er)|m(?!ec)|n|p|r(?!m)|s|t|u|v)|e(?:llo|lp|ri(?=sson)|ron|ros(?!i)|tre)|i(?:bou|erarch|p\b)|lm|o(?:bby|ll|mard|me\b|ng|nte|p\b|rs|tte|u)|u(?:b|che|it(?!r)|pp|rl|tte))/;

/** Beginnings with a vowel before which nothing is elided either: “de Onze”, “de Yannick”, but “d’Yves”. */
const asConsonant = /^(?:onz|oui\b|ouist|y(?:[aeiou]|\b))/;

const isElided = (name: string): boolean => {
  const begins = name.slice(0, 20).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return /^[aeiouyhœæ]/.test(begins) && !aspirated.test(begins) && !asConsonant.test(begins);
};

/** “de Mains Attentives”, “d’Aide à tous”, “d’Habitat”, “de Handicap Services”. */
export const ofName = (name: string): string => (isElided(name) ? `d’${name}` : `de ${name}`);

/** A name for French sentences: “Angers”, “la Ruche”, “le Mans”. */
export const nounInSentences = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^<>{}]*$/, 'sans « < », « > », « { » ni « } »'),
  /** The French article of the name. None: “Angers”. */
  article: z.enum(['le', 'la', 'l’']).optional(),
  /** Needed only if the article does not show the gender: without one, and for “l’”. */
  isFeminine: z.boolean().optional(),
});
export type Noun = z.infer<typeof nounInSentences>;

/** “la Ruche”, “l’Atelier”, “Angers”. */
export const withArticle = ({ name, article }: Noun): string =>
  article === undefined ? name : article === 'l’' ? `l’${name}` : `${article} ${name}`;

/** “La Ruche”: at the beginning of a sentence. */
export function atStart(noun: Noun): string {
  const words = withArticle(noun);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** “d’Angers”, “de la Ruche”, “du Mans”, “de l’Atelier”. */
export const ofNoun = (noun: Noun): string => {
  if (noun.article === undefined) return ofName(noun.name);
  return noun.article === 'le' ? `du ${noun.name}` : `de ${withArticle(noun)}`;
};

/** “à Angers”, “à la Ruche”, “au Mans”, “à l’Atelier”. */
export const toNoun = (noun: Noun): string =>
  noun.article === 'le' ? `au ${noun.name}` : `à ${withArticle(noun)}`;

/** “seul l’Atelier”, “seule la Ruche”. */
export const onlyNoun = (noun: Noun): string =>
  `${noun.article === 'la' || noun.isFeminine === true ? 'seule' : 'seul'} ${withArticle(noun)}`;
