export { Entries, type EntryOfHistoryFragment, HistoryOf } from './history-of.js';
