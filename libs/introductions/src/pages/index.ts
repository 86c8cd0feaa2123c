export { NeedPages } from './need-pages.js';
export { ServePages } from './serve-pages.js';
