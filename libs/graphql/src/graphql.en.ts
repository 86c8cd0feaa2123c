import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './graphql.fr.js';

export const en: CatalogueLike<typeof fr> = {
  pageLength: 'A page has from 1 to 100 elements.',
  notACursor:
    'This is no cursor of a page: give the one of a page that you received (endCursor), or none to read the first.',
  unknownCursor: 'This list has changed or is another one: go back to its first page.',
  notAKey: 'The key of a request has from 1 to 100 letters, digits, hyphens, dots or colons.',
  keyUsed: 'This key was used for another request: give a new one.',
  tooManyKeys: 'You have sent too many requests today. Go on tomorrow.',
  unexpected: ({ reference }) => `An unexpected error occurred (reference ${reference}).`,
};
