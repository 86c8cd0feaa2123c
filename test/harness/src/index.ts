export { type FreezableProxy, startFreezableProxy } from './freezable-proxy.js';
export { type Backends, chosenBackends } from './backends.js';
export { type MeiliTestServer, startMeiliServer } from './meili-server.mjs';
export { type RedisServer, startRedisServer } from './redis-server.mjs';
export { countStatements } from './count-statements.js';
export { openTransactions } from './open-transactions.js';
export { cloneDatabase, type TestDatabase, testDatabase } from './test-database.js';
export { startTransactionPooler, type TransactionPooler } from './transaction-pooler.js';
