export { DeskChanged } from './desk.events.js';
export { DeskModule } from './desk.module.js';
export { DeskAssignment, DeskSnooze } from './marks/index.js';
export { DeskNote } from './notes/index.js';
