export { DeskChanged } from './desk.events.js';
export { DeskModule } from './desk.module.js';
export { DeskAssignment } from './marks/desk-assignment.entity.js';
export { DeskSnooze } from './marks/desk-snooze.entity.js';
export { DeskNote } from './notes/note.entity.js';
