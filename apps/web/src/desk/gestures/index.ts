export { GestureList, gestures } from './gesture-list.js';
export type { Undo } from './gestures.js';
export { useUndo } from './use-undo.js';
