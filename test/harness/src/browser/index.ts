export { expectAccessible, findingsIn, findingsInBothColours } from './expect-accessible.js';
export { expectFocusSeen, type Keyboard, keyboardOf } from './keyboard.js';
export { type OpenedBrowser, openBrowser, type PageOptions } from './open-browser.js';
export { holds, whole } from './whole.js';
export { expectReachedByTab } from './reached-by-tab.js';
export { launchChromium } from '../servers/index.mjs';
