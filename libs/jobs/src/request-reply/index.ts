export { Listener } from './listener.js';
export { RequestReplyModule } from './request-reply.module.js';
export { WorkerReplies } from './worker-replies.js';
export {
  defineWorkerRequest,
  provideWorkerRequests,
  RepliesTo,
  type RepliesToRequest,
} from './worker-request.js';
export { NoReply, WorkerRequests } from './worker-requests.js';
