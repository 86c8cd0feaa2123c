export type { Shortcut } from './keyboard.js';
export { Panel, PanelActs } from './panel.js';
export { holdingKeys, shortcutsNow, useKeysSwitch, useHeldKeys, useShortcuts } from './use-shortcuts.js';
