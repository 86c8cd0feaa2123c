export { DeskChanged } from './desk.events.js';
export { DeskModule } from './desk.module.js';
export { DeskAssignment, DeskSnooze } from './desk-mark.entity.js';
export { DeskNote } from './notes/note.entity.js';
