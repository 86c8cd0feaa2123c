export { inDays } from './in-days.js';
export { type Queue, queueOf, queues } from './queues.js';
export {
  Assign,
  type AssignMutation,
  Curators,
  DeskCounts,
  RemindFromDesk,
  type RemindFromDeskMutation,
  type RowOfDeskFragment,
  Snooze,
  type SnoozeMutation,
} from './queues.graphql.js';
export { type Subject, subjectOf } from './subject.js';
export { questionOf, useRows, type View, viewIn } from './use-rows.js';
export { type OnSeveralDone, type Selection, useSelection } from './use-selection.js';
