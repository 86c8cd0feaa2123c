import type { CalendarKind } from '../api/index.js';

/** Kinds of periods, in the order of lists and choices. */
export const kinds = ['company', 'school', 'exams', 'holidays'] as const satisfies readonly CalendarKind[];
