export { ScheduledTaskRegistry } from './scheduled-task-registry.js';
export { ScheduledTaskRuns } from './scheduled-task-runs.js';
export { type Schedule, ScheduledTask } from './scheduled-task.js';
