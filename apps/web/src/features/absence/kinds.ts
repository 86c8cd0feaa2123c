import type { CalendarKind } from '../../ui/api/schema-types.js';

/** Kinds of periods, in the order of lists and choices. */
export const kinds = ['company', 'school', 'exams', 'holidays'] as const satisfies readonly CalendarKind[];
