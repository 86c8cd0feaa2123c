export { anEvent } from './an-event.js';
export {
  type Backends,
  chosenBackends,
  cloneDatabase,
  countStatements,
  type FreezableProxy,
  openTransactions,
  startFreezableProxy,
  startTransactionPooler,
  type TestDatabase,
  testDatabase,
  type TransactionPooler,
  waitingForLocks,
} from './backends/index.js';
export { eventsOf } from './events-of.js';
export {
  type MeiliTestServer,
  type RedisServer,
  startMeiliServer,
  startRedisServer,
} from './servers/index.mjs';
