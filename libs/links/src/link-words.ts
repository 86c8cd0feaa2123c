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

/**
 * The path of the page of a mailed link.
 * @param secret left out for the path to which the page itself posts
 */
export const linkPath = (path: string, secret?: string): string =>
  secret === undefined ? `/lien/${path}` : `/lien/${path}?token=${encodeURIComponent(secret)}`;

/** The address of the page for a mailed secret. The page shows one button. Opening the page changes nothing. */
export const linkTo = (publicUrl: string, path: string, secret: string): string =>
  `${publicUrl}${linkPath(path, secret)}`;
