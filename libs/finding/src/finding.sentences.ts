import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './finding.en.js';
import { fr } from './finding.fr.js';

export const sentences = defineSentences('finding', { fr, en }, ['search_index']);

declare module '@passerelle/database' {
  interface LoggedActions {
    finding: ActionsDescribedIn<typeof fr>;
  }
}
