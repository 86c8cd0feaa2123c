import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../accounts.sentences.js';
import { memberRoles } from '../actor/actor.js';
import { emailAddress } from '../people/person.input.js';

export const invitationContent = labelled(z.object({ email: emailAddress, role: z.enum(memberRoles) }), {
  email: sentences.email(),
  role: sentences.memberRole(),
});
