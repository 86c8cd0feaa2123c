import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './import-plans.en.js';
import { fr } from './import-plans.fr.js';

export const sentences = defineSentences('import-plans', { fr, en }, ['import']);

declare module '@passerelle/database' {
  interface LoggedActions {
    importPlans: ActionsDescribedIn<typeof fr>;
  }
}
