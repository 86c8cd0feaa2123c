export { type Changes, changesSince, type RowVersion } from './changed-rows.js';
export { databaseHistory } from './database-history.js';
export { TracksChanges, transactionNumber } from './tracks-changes.js';
