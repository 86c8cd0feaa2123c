import { z } from 'zod';
import { memberRoles } from './kinds-and-roles.js';
import { emailAddress } from './person.input.js';

export const invitationContent = z.object({ email: emailAddress, role: z.enum(memberRoles) });
