export { anEvent } from './an-event.js';
export { type Backends, chosenBackends } from './backends/chosen-backends.js';
export { cloneDatabase, type TestDatabase, testDatabase } from './backends/test-database.js';
export { countStatements } from './backends/count-statements.js';
export { type FreezableProxy, startFreezableProxy } from './backends/freezable-proxy.js';
export { openTransactions } from './backends/open-transactions.js';
export { startTransactionPooler, type TransactionPooler } from './backends/transaction-pooler.js';
export { waitingForLocks } from './backends/waiting-for-locks.js';
export { eventsOf } from './events-of.js';
export {
  type MeiliTestServer,
  type RedisServer,
  startMeiliServer,
  startRedisServer,
} from './servers/index.mjs';
