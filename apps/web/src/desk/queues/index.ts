export { type Queue, questionOf, useRows } from './queue.js';
export { queueOf, queues } from './queues.js';
export { DeskCounts } from './queues.graphql.js';
export type { Row, Subject } from './row.js';
