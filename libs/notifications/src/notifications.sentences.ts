import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './notifications.en.js';
import { fr } from './notifications.fr.js';

export const sentences = defineSentences('notifications', { fr, en });

declare module '@passerelle/database' {
  interface LoggedActions {
    notifications: ActionsDescribedIn<typeof fr>;
  }
}
