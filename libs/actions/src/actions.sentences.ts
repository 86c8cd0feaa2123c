import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './actions.en.js';
import { fr } from './actions.fr.js';

export const sentences = defineSentences('actions', { fr, en }, ['action']);

declare module '@passerelle/database' {
  interface LoggedActions {
    actions: ActionsDescribedIn<typeof fr>;
  }
}
