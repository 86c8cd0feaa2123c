import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './concepts.en.js';
import { fr } from './concepts.fr.js';

export const sentences = defineSentences('concepts', { fr, en }, ['concept']);

declare module '@passerelle/database' {
  interface LoggedActions {
    concepts: ActionsDescribedIn<typeof fr>;
  }
}
