export { type DeliveryKey, type Job, pauseAfter, triesWithin, type Try } from './bull-queue.js';
export { type DeliveryToQueue, JobQueue, type QueueName } from './job-queue.js';
export { prepareJobQueue } from './queue-backend.js';
export { redisFacts } from './redis-backend.js';
export { COMMAND_TIMEOUT, redisClient } from './redis-client.js';
export { restOf } from './rest-of.js';
export { ThrottledWarnings } from './throttled-warnings.js';
