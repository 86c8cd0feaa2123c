export { MyIntroductionsLoader } from './my-introductions.loader.js';
export {
  IntroductionsOfNeedLoader,
  NeedProgressResolver,
  providersOfNeedProgress,
} from './need-progress.resolver.js';
