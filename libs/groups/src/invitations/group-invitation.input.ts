import { emailAddress } from '@passerelle/accounts';
import { labelled } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../groups.sentences.js';

export const groupInvitationInput = labelled(z.object({ email: emailAddress }), {
  email: sentences.email(),
});
