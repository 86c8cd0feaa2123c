import { placeIn } from '@passerelle/config/place';
import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './links.fr.js';

export const en: CatalogueLike<typeof fr> = {
  optional: '(optional)',
  leaveEmpty: 'Leave this empty',
  robot:
    'Nothing was done: a field that nobody sees was filled in, as robots do. If you are a person, fill in the page again.',
  notAgreed: 'Nothing was done: tick the box first, then press the button.',
  place: () => `Passerelle, a service of ${placeIn.en.operatorInFull}, ${placeIn.en.operatorSeat}`,
  question: 'A question?',
  openProduct: 'Open Passerelle',

  goneTitle: 'This link is no longer valid',
  gone: 'It has been used already, or it is too old.',
  unknownTitle: 'This link leads nowhere',
  unknown: 'It may be incomplete. Copy all of it from the message that you received.',
  foreignTitle: 'This request does not come from Passerelle',
  foreign: 'Open the link that you received by e-mail again.',
  tooManyTitle: 'Too many attempts',
  tooMany: 'Try again in a minute.',
  unavailableTitle: 'Passerelle cannot answer at the moment',
  unavailable: 'Your link stays valid: open it again shortly.',

  signedInTitle: 'You are signed in',
  signedIn: 'You can close this page, or go on here.',
  signInNow: ({ email }) => `To go on, sign in with the address ${email} unless you have already.`,
  signIn: 'Sign in',
  yourAnswer: 'Your answer',
  sendAnswer: 'Send my answer',
  chooseAnAnswer: 'Choose an answer.',
  yourName: 'Your first and last name',
  nameMissing: 'Enter your first and last name, in 120 characters at most.',
};
