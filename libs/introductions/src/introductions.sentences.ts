import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './introductions.en.js';
import { fr } from './introductions.fr.js';

export const sentences = defineSentences('introductions', { fr, en }, [
  'introduction',
  'interest',
  'introduction_request',
]);

declare module '@passerelle/database' {
  interface LoggedActions {
    introductions: ActionsDescribedIn<typeof fr>;
  }
}
