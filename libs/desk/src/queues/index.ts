export { type DeskQueueName, deskQueueNames, type DeskRow, rowIdOf } from './desk-row.js';
export {
  DeskConnection,
  DeskQueueNameEnum,
  DeskQueueRowsArgs,
  DeskQueueType,
  DeskRowsArgs,
  DeskRowType,
} from './desk.graphql.js';
export { type DeskFilter, DeskQueues } from './desk-queues.js';
