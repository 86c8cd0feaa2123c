export { type Backends, chosenBackends } from './chosen-backends.js';
export { countStatements } from './count-statements.js';
export { type FreezableProxy, startFreezableProxy } from './freezable-proxy.js';
export { openTransactions } from './open-transactions.js';
export { cloneDatabase, type TestDatabase, testDatabase } from './test-database.js';
export { startTransactionPooler, type TransactionPooler } from './transaction-pooler.js';
export { waitingForLocks } from './waiting-for-locks.js';
