export { ActionList } from './action-list.entity.js';
export { ActionListDue, actionListEvents } from './action-list.events.js';
export { ActionLists } from './action-lists.service.js';
export { type ListLine, type ListPart, ListParts } from './list-parts.js';
export { type ListSchedule } from './list-moment.js';
export { MailListOnActionListDue } from './mail-list-on-action-list-due.js';
export { SendActionLists } from './send-action-lists.js';
export { actionListSamples } from './action-list.samples.js';
