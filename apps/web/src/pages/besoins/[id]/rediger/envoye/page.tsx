export { SentPage as default } from './sent-page.js';

export { asksNeedAndPromise as asks } from '../../../../../features/need-form/questions-of-pages.js';
