import { type ActionsDescribedIn, defineSentences } from '@passerelle/problems';
import { en } from './reports.en.js';
import { fr } from './reports.fr.js';

export const sentences = defineSentences('reports', { fr, en }, ['content_report']);

declare module '@passerelle/database' {
  interface LoggedActions {
    reports: ActionsDescribedIn<typeof fr>;
  }
}
