export { HistoryPages } from './history-pages.js';
