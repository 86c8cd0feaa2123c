export { SentPage } from './sent-page.js';
