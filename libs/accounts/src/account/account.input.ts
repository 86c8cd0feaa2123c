import { labelled, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { PASSWORD_LENGTH } from '../passwords/password-length.js';
import { emailAddress, personNameByCurator } from '../people/person.input.js';

const password = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);
const labels = {
  email: sentences.email(),
  name: sentences.personName(),
  password: sentences.password(),
};
const account = z.object({ email: emailAddress, name: personNameByCurator, password });

/** An account that the product makes: for demonstrations, tests and the command line. */
export const newPerson = labelled(account, labels);
export const newAdmin = labelled(account.extend({ password: password.optional() }), labels);

/** Why an admin suspends or reinstates an account. */
export const suspensionInput = labelled(z.object({ reason: text({ min: 3, max: 1_000 }) }), {
  reason: sentences.suspensionReason(),
});
