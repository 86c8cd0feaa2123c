import { z } from 'zod';
import { memberRoles } from '../actor/index.js';
import { emailAddress } from '../people/index.js';

export const invitationContent = z.object({ email: emailAddress, role: z.enum(memberRoles) });
