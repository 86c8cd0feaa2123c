export { IntroductionsOfNeedLoader } from './introductions-of-need.loader.js';
export { NeedProgressResolver } from './need-progress.resolver.js';
