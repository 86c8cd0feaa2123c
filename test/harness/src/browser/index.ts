export { expectAccessible } from './expect-accessible.js';
export { type OpenedBrowser, openBrowser, type PageOptions } from './open-browser.js';
