export { SentPage as default } from './sent/index.js';

export { asksNeedAndPromise as asks } from './questions-of-pages.js';
