import { z } from 'zod';
import { note, saysWhy } from '../introduction/index.js';
import { declineReasons } from '../parties/index.js';

export const declineInput = z
  .object({ reason: z.enum(declineReasons), note })
  .refine((said) => said.reason !== 'other' || said.note !== '', { ...saysWhy, path: ['note'] });
