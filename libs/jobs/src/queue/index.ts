export { type DeliveryKey, type Job, JobQueue, pauseAfter, type Try } from './job-queue.js';
export { prepareJobQueue } from './queue-backend.js';
export { redisFacts } from './redis-backend.js';
