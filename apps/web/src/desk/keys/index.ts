export type { Shortcut } from './keyboard.js';
export { Panel } from './panel.js';
export { shortcutsNow, useKeysSwitch, useShortcuts } from './use-shortcuts.js';
