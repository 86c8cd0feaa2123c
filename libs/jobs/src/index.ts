export { Deliveries } from './deliveries.js';
export { Delivery } from './delivery.entity.js';
export { migrateJobQueue } from './job-queue.js';
export { JobsModule } from './jobs.module.js';
export { JobsWorker } from './jobs.worker.js';
export { Reaction, type Reacts } from './reaction.js';
export { type Recurs, Schedule } from './schedule.js';
