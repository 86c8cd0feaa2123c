export { MyIntroductionsLoader } from './my-introductions.loader.js';
export { IntroductionsOfNeedLoader, NeedProgressResolver } from './need-progress.resolver.js';
