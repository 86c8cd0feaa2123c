import { text } from '@passerelle/problems';
import { z } from 'zod';

export const messageInput = z.object({ body: text({ max: 4_000 }) });
