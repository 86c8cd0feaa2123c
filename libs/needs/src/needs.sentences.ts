import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './needs.en.js';
import { fr } from './needs.fr.js';

export const sentences = defineSentences('needs', { fr, en }, ['need']);

declare module '@passerelle/database' {
  interface LoggedActions {
    needs: ActionsDescribedIn<typeof fr>;
  }
}
