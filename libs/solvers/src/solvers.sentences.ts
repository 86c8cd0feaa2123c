import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './solvers.en.js';
import { fr } from './solvers.fr.js';

export const sentences = defineSentences('solvers', { fr, en }, ['solver', 'import_label']);

declare module '@passerelle/database' {
  interface LoggedActions {
    solvers: ActionsDescribedIn<typeof fr>;
  }
}
