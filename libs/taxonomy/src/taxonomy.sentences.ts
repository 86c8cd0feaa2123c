import { type ActionsDescribedIn, defineSentences, type Sentence } from '@passerelle/problems';
import { en } from './taxonomy.en.js';
import { fr } from './taxonomy.fr.js';

export const sentences = defineSentences('taxonomy', { fr, en }, ['tag']);

/** The label of a tag, for a sentence that names it. */
export const labelOf = ({ labelFr, labelEn }: { labelFr: string; labelEn: string }): Sentence =>
  sentences.labelOf({ labelFr, labelEn });

declare module '@passerelle/database' {
  interface LoggedActions {
    taxonomy: ActionsDescribedIn<typeof fr>;
  }
}
