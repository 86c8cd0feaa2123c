import { languages } from '@passerelle/config';
import { line } from '@passerelle/graphql';
import { z } from 'zod';

export const personName = line({ max: 120 });
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** What people say of themselves. */
export const personChanges = z.object({ name: personName, language: z.enum(languages) });
