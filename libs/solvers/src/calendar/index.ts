export { isAwayOn } from './absences.js';
export { CalendarOfSolverResolver, providersOfCalendar } from './calendar-of-solver.resolver.js';
export { DAYS_KEPT, FollowCalendars } from './follow-calendars.js';
export type { PeriodContent } from './period.input.js';
export { PeriodInput } from './period.graphql.js';
export { PeriodsOfSolverLoader } from './periods.loader.js';
export { addPeriod, auditWithCalendar, declareAbsence, periodsOf, removePeriods } from './solver-calendar.js';
export { SolverPeriod } from './solver-period.entity.js';
