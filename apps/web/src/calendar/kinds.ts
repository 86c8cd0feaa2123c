import type { CalendarKind } from '../api/index.js';

/** In the order in which they are shown and chosen. */
export const kinds = ['company', 'school', 'exams', 'holidays'] as const satisfies readonly CalendarKind[];
