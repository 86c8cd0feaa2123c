import { z } from 'zod';
import { note, saysWhy } from './introduction.input.js';
import { declineReasons } from './reply.js';

export const declineInput = z
  .object({ reason: z.enum(declineReasons), note })
  .refine((said) => said.reason !== 'other' || said.note !== '', { ...saysWhy, path: ['note'] });
