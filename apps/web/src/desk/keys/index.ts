export type { Shortcut } from './keyboard.js';
export { holdingKeys, shortcutsNow, useKeysSwitch, useHeldKeys, useShortcuts } from './use-shortcuts.js';
