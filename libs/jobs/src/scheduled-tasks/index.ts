export { type ScheduledTaskReport, ScheduledTaskReports } from './scheduled-task-reports.js';
export { ScheduledTaskRun } from './scheduled-task-run.entity.js';
export { ScheduledTaskRuns } from './scheduled-task-runs.js';
export { type Schedule, ScheduledTask, ScheduledTaskRegistry } from './scheduled-task.js';
