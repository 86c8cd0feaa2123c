import { z } from 'zod';

/** An introduction lapses after fourteen counted days. With absences and August that may take two months. */
export const lapsingWithin = z.object({ withinDays: z.int().min(0).max(60) });

export const silentFor = z.object({ unanswered: z.int().min(1).max(100) });
