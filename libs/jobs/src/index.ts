export { Broadcast } from './broadcast/broadcast.js';
export { BroadcastModule } from './broadcast/broadcast.module.js';
export { type InvalidationMessage, Invalidations } from './broadcast/invalidations.js';
export { JobsModule } from './jobs.module.js';
export { JobsWorker } from './jobs.worker.js';
export { type DeadLetterCause, deadLetterCauses } from './outbox/dead-letter-causes.js';
export { type DeadLetterKind, DeadLetters, type WaitingMails } from './outbox/dead-letters.js';
export { Deliveries } from './outbox/deliveries.js';
export { Delivery } from './outbox/delivery.entity.js';
export { EventHandler, type HandlesEvent } from './outbox/event-handler.js';
export { HandlerRegistry } from './outbox/handler-registry.js';
export { kindOfError } from './kind-of-error.js';
export { prepareJobQueue } from './queue/queue-backend.js';
export { redisFacts } from './queue/redis-backend.js';
export {
  defineWorkerRequest,
  provideWorkerRequests,
  RepliesTo,
  type RepliesToRequest,
} from './request-reply/worker-request.js';
export { NoReply, WorkerRequests } from './request-reply/worker-requests.js';
export { RequestReplyModule } from './request-reply/request-reply.module.js';
export { ScheduledTask } from './scheduled-tasks/scheduled-task.js';
export { type ScheduledTaskReport, ScheduledTaskReports } from './scheduled-tasks/scheduled-task-reports.js';
export { ScheduledTaskRuns } from './scheduled-tasks/scheduled-task-runs.js';
