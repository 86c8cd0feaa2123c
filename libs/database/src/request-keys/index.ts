export { inFirstTransaction, type TransactionAddition, withAddition } from './first-transaction.js';
export { RequestKey } from './request-key.entity.js';
