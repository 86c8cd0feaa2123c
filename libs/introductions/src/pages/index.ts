export { IntroductionPages } from './introduction-pages.js';
export { NeedPages } from './need-pages.js';
export { ServePages } from './serve-pages.js';
