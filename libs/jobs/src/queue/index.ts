export { JobQueue, type Owed, pauseAfter } from './job-queue.js';
export { prepareJobQueue } from './queue-backend.js';
