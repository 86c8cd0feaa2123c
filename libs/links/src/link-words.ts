import type { LinkField } from './link-page.js';
import { sentences } from './links.sentences.js';

/** Words that several pages behind mailed links share. */
export const linkWords = {
  signedIn: { title: sentences.signedInTitle(), paragraphs: [sentences.signedIn()] },
  signInNow: (email: string) => sentences.signInNow({ email }),
  signIn: sentences.signIn(),
  yourAnswer: sentences.yourAnswer(),
  sendAnswer: sentences.sendAnswer(),
  chooseAnAnswer: sentences.chooseAnAnswer(),
  nameMissing: { problem: sentences.nameMissing(), problemAt: 'name' },
};

/** The field for the name of a person without an account. */
export const nameField = {
  name: 'name',
  label: sentences.yourName(),
  type: 'text',
  autocomplete: 'name',
  maxLength: 120,
} as const satisfies LinkField;
