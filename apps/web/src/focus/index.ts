export { Opened, useHeadingFocus } from './opened.js';
export { Said, SaysWhere, useSaid } from './said.js';
