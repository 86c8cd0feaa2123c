export { NextPages } from './next-pages.js';
