export { IntroductionsOfNeedLoader } from './introductions-of-need.loader.js';
export { MyIntroductionsLoader } from './my-introductions.loader.js';
export { NeedProgressResolver } from './need-progress.resolver.js';
