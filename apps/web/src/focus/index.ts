export { Opened, useHeadingFocus } from './opened.js';
export { Said } from './said.js';
