import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { emailAddress } from '../people/person.input.js';

export const wantedAddress = labelled(z.object({ email: emailAddress }), { email: sentences.email() });
