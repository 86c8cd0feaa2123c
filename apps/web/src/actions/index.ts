export type { ActionSaid } from './action-form.js';
export { ActionRow } from './action-row.js';
export { ActionsPart, actionsQuestion, NewAction } from './actions-part.js';
export type { ActionRowFragment } from './actions.graphql.js';
export { useActionForm } from './use-action-form.js';
