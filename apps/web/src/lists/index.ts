export { NextPages } from './next-pages.js';
export { openPages } from './open-pages.js';
export { useOpenPages } from './use-open-pages.js';
