import { sentences } from '../accounts.sentences.js';
import { PASSWORD_LENGTH } from '../authentication/index.js';

const { min, max } = PASSWORD_LENGTH;

/** The field in which somebody chooses a password, without its label. */
export const passwordField = {
  name: 'password',
  type: 'password',
  autocomplete: 'new-password',
  minLength: min,
  maxLength: max,
} as const;

export const isPassword = (typed: string): boolean => typed.length >= min && typed.length <= max;

export const passwordWords = {
  length: sentences.passwordLength({ min }),
  problem: sentences.passwordOutOfBounds({ min, max }),
};
