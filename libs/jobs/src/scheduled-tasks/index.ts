export { ScheduleRegistry } from './schedule-registry.js';
export { ScheduleRuns } from './schedule-runs.js';
export { type Recurrence, type Recurs, Schedule } from './schedule.js';
