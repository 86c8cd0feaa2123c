export { DeskAssignment } from './desk-assignment.entity.js';
export { DeskMarks } from './desk-marks.js';
export { AssignmentLoader, SnoozeLoader } from './desk-marks.loader.js';
export { DeskSnooze } from './desk-snooze.entity.js';
