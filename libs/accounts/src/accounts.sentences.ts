import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './accounts.en.js';
import { fr } from './accounts.fr.js';

export const sentences = defineSentences('accounts', { fr, en }, ['organisation', 'person']);

declare module '@passerelle/database' {
  interface LoggedActions {
    accounts: ActionsDescribedIn<typeof fr>;
  }
}
