export { IntroductionPages } from './introduction-pages.js';
export { ServePages } from './serve-pages.js';
