import { type CatalogueLike, numbersIn } from './define-sentences.js';
import { inOneLine } from './in-one-line.js';
import type { fr } from './problems.fr.js';

const write = numbersIn('en');

export const en: CatalogueLike<typeof fr> = {
  unauthenticated: 'Please sign in to continue.',
  forbidden: 'You are not allowed to do this.',
  notFound: 'This does not exist, or no longer does.',
  badRequest: 'This request is not valid.',
  tooManyRequests: 'You have made too many requests in a short time. Try again in a few minutes.',
  unavailable: 'Passerelle cannot answer at the moment. Nothing is lost: try again shortly.',

  ofFields: ({ labels, messages }) => inOneLine(labels, messages),
  required: 'This field is required.',
  invalid: 'This value is not valid.',
  notOneOf: ({ values }) => `Choose one of these values: ${values.join(', ')}.`,
  notANumber: 'Enter a number.',
  notAWholeNumber: 'Enter a whole number.',
  noSuchDate: 'There is no such date.',
  invalidEmail: 'This e-mail address is not valid.',
  invalidUrl: 'This web address is not valid; it begins with https://.',
  noUserInAddress: 'Write this web address without a name or password: https://, then the name of the site.',
  invisibleCharacters: 'This text contains invisible characters; type it in by hand.',
  searchTooLong: ({ max }) => `What you search for is too long: no more than ${write(max)} characters.`,
  tooFewCharacters: ({ min }) =>
    Number(min) === 1 ? 'Write at least one character.' : `Write at least ${write(min)} characters.`,
  tooManyCharacters: ({ max }) =>
    Number(max) === 1 ? 'Only one character is allowed.' : `No more than ${write(max)} characters.`,
  tooFew: ({ min }) => (Number(min) === 1 ? 'At least one is needed.' : `At least ${write(min)} are needed.`),
  tooMany: ({ max }) => `No more than ${write(max)}.`,
  tooEarly: 'This date is too early.',
  tooLate: 'This date is too late.',
  tooSmall: ({ min }) => `Enter ${write(min)} or more.`,
  tooBig: ({ max }) => `Enter ${write(max)} or less.`,
  notAbove: ({ min }) => `Enter more than ${write(min)}.`,
  notBelow: ({ max }) => `Enter less than ${write(max)}.`,
};
