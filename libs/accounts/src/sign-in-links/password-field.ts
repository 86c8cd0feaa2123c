import type { Sentence } from '@passerelle/problems';
import { sentences } from '../accounts.sentences.js';
import { isCommonPassword } from '../passwords/common-passwords.js';
import { PASSWORD_LENGTH } from '../passwords/password-length.js';

const { min, max } = PASSWORD_LENGTH;

/** The field to choose a password, without its label. */
export const passwordField = {
  name: 'password',
  type: 'password',
  autocomplete: 'new-password',
  minLength: min,
  maxLength: max,
} as const;

export const passwordLength = sentences.passwordLength({ min });

/**
 * The problem with a chosen password; undefined: none.
 * @param about the owner: address, name
 */
export async function passwordProblem(
  typed: string,
  about: readonly string[],
): Promise<Sentence | undefined> {
  if (typed.length < min || typed.length > max) return sentences.passwordOutOfBounds({ min, max });
  return (await isCommonPassword(typed, about)) ? sentences.passwordTooCommon() : undefined;
}
