export { Broadcast, BroadcastModule, type InvalidationMessage, Invalidations } from './broadcast/index.js';
export { JobsModule } from './jobs.module.js';
export { JobsWorker } from './jobs.worker.js';
export {
  type DeadLetterCause,
  deadLetterCauses,
  type DeadLetterKind,
  DeadLetters,
  Deliveries,
  Delivery,
  EventHandler,
  HandlerRegistry,
  type HandlesEvent,
  type WaitingMails,
} from './outbox/index.js';
export { kindOfError } from './kind-of-error.js';
export { prepareJobQueue, redisFacts } from './queue/index.js';
export {
  defineWorkerRequest,
  NoReply,
  provideWorkerRequests,
  RepliesTo,
  type RepliesToRequest,
  RequestReplyModule,
  WorkerRequests,
} from './request-reply/index.js';
export {
  ScheduledTask,
  type ScheduledTaskReport,
  ScheduledTaskReports,
  ScheduledTaskRuns,
} from './scheduled-tasks/index.js';
