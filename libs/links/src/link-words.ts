import type { LinkField } from './link-page.js';
import { sentences } from './links.sentences.js';

/** What several pages behind mailed links say. */
export const linkWords = {
  signedIn: { title: sentences.signedInTitle(), paragraphs: [sentences.signedIn()] },
  signInNow: (email: string) => sentences.signInNow({ email }),
  signIn: sentences.signIn(),
  nameMissing: sentences.nameMissing(),
};

/** The field in which somebody new says who they are. */
export const nameField = {
  name: 'name',
  label: sentences.yourName(),
  type: 'text',
  autocomplete: 'name',
  maxLength: 120,
} as const satisfies LinkField;
