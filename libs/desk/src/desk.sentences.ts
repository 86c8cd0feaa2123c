import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './desk.en.js';
import { fr } from './desk.fr.js';

export const sentences = defineSentences('desk', { fr, en });

declare module '@passerelle/database' {
  interface LoggedActions {
    desk: ActionsDescribedIn<typeof fr>;
  }
}
