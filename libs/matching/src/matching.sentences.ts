import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './matching.en.js';
import { fr } from './matching.fr.js';

export const sentences = defineSentences('matching', { fr, en }, ['match']);

declare module '@passerelle/database' {
  interface LoggedActions {
    matching: ActionsDescribedIn<typeof fr>;
  }
}
