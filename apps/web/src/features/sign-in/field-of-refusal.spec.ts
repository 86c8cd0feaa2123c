import { expect, it } from '@jest/globals';
import { fieldOfRefusal } from './use-refusal.js';

it.each([
  ['INVALID_EMAIL', 'email'],
  ['CODE_WRONG', 'otp'],
  ['CODE_EXPIRED', 'otp'],
  ['FACTOR_CODE_WRONG', 'code'],
  ['TOO_MANY_FACTOR_TRIES', undefined],
  ['INVALID_EMAIL_OR_PASSWORD', 'password'],
  ['TOO_MANY_PASSWORDS', 'password'],
  // The page for the code has no field for an address.
  ['TOO_MANY_CODES', undefined],
  ['MAIL_NOT_SENT', undefined],
])('%s is said at the field %s', (code, field) => {
  expect(fieldOfRefusal(code)).toBe(field);
});
