export type { Shortcut } from './keyboard.js';
export { KeysHelp } from './keys-help.js';
export { Panel } from './panel.js';
export { shortcutsNow, useShortcuts } from './use-shortcuts.js';
