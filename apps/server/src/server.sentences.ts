import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './server.en.js';
import { fr } from './server.fr.js';

export const sentences = defineSentences('server', { fr, en }, ['delivery']);

declare module '@passerelle/database' {
  interface LoggedActions {
    server: ActionsDescribedIn<typeof fr>;
  }
}
