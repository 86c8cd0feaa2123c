import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './groups.en.js';
import { fr } from './groups.fr.js';

export const sentences = defineSentences('groups', { fr, en }, ['group', 'group_meeting']);

declare module '@passerelle/database' {
  interface LoggedActions {
    groups: ActionsDescribedIn<typeof fr>;
  }
}
