import { type ActionsToldIn, defineSentences } from '@passerelle/problems';
import { en } from './files.en.js';
import { fr } from './files.fr.js';

export const sentences = defineSentences('files', { fr, en }, ['file']);

declare module '@passerelle/database' {
  interface LoggedActions {
    files: ActionsToldIn<typeof fr>;
  }
}
