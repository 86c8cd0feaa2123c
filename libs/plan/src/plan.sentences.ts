import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './plan.en.js';
import { fr } from './plan.fr.js';

export const sentences = defineSentences('plan', { fr, en }, ['plan', 'objective']);

declare module '@passerelle/database' {
  interface LoggedActions {
    plan: ActionsDescribedIn<typeof fr>;
  }
}
