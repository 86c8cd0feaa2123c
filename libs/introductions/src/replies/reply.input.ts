import { z } from 'zod';
import { declineReasons, note, saysWhy } from '../introduction/index.js';

export const declineInput = z
  .object({ reason: z.enum(declineReasons), note })
  .refine((said) => said.reason !== 'other' || said.note !== '', { ...saysWhy, path: ['note'] });
