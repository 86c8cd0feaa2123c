export { Opened, useHeadingFocus } from './opened.js';
