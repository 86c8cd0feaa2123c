import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './personal-data.en.js';
import { fr } from './personal-data.fr.js';

export const sentences = defineSentences('personal_data', { fr, en });

declare module '@passerelle/database' {
  interface LoggedActions {
    personalData: ActionsDescribedIn<typeof fr>;
  }
}
