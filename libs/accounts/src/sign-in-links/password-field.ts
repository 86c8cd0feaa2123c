import { PASSWORD_LENGTH } from '../authentication/index.js';

const { min, max } = PASSWORD_LENGTH;

/** The field in which somebody chooses a password, but for its words. */
export const passwordField = {
  name: 'password',
  type: 'password',
  autocomplete: 'new-password',
  minLength: min,
  maxLength: max,
} as const;

export const isPassword = (typed: string): boolean => typed.length >= min && typed.length <= max;

export const passwordWords = {
  fr: {
    length: `Au moins ${min} caractères. Une phrase facile à retenir convient très bien.`,
    problem: `Un mot de passe compte de ${min} à ${max} caractères.`,
  },
  en: {
    length: `At least ${min} characters. A phrase that is easy to remember will do very well.`,
    problem: `A password has from ${min} to ${max} characters.`,
  },
};
