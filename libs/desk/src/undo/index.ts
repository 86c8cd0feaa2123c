export { UndoResolver } from './undo.resolver.js';
export { UndoableDecisions } from './undoable-decisions.js';
export { UndoableLoader } from './undoable.loader.js';
export { undoableResolvers } from './undoable.resolver.js';
