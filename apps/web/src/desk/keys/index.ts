export type { Shortcut } from './keyboard.js';
export { Panel, PanelActs } from './panel.js';
export { shortcutsNow, useKeysSwitch, useShortcuts } from './use-shortcuts.js';
