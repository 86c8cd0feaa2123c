import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './files.en.js';
import { fr } from './files.fr.js';

export const sentences = defineSentences('files', { fr, en }, ['file']);

declare module '@passerelle/database' {
  interface LoggedActions {
    files: ActionsDescribedIn<typeof fr>;
  }
}
