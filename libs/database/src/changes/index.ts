export {
  type Changes,
  changesSince,
  databaseHistory,
  type RowVersion,
  TracksChanges,
  transactionNumber,
} from './changed-rows.js';
