export { type FreezableProxy, startFreezableProxy } from './backends/freezable-proxy.js';
export { type Backends, chosenBackends } from './backends/chosen-backends.js';
export { type MeiliTestServer, startMeiliServer } from './servers/meili-server.mjs';
export { type RedisServer, startRedisServer } from './servers/redis-server.mjs';
export { countStatements } from './backends/count-statements.js';
export { openTransactions } from './backends/open-transactions.js';
export { cloneDatabase, type TestDatabase, testDatabase } from './backends/test-database.js';
export { startTransactionPooler, type TransactionPooler } from './backends/transaction-pooler.js';
