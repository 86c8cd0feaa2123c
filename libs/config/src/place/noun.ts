import { z } from 'zod';
import { ofName } from './of-name.js';

/** A name as French sentences need it: “Angers”, “la Ruche”, “le Mans”. */
export const nounInSentences = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^<>{}]*$/, 'sans « < », « > », « { » ni « } »'),
  /** The article that French puts before the name. None: “Angers”. */
  article: z.enum(['le', 'la', 'l’']).optional(),
  /** Needed only if the article does not tell: without one, and for “l’”. */
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
