export { ActionForm, type ActionSaid } from './action-form.js';
export { ActionRow } from './action-row.js';
export { ActionsPart, actionsQuestion } from './actions-part.js';
export type { ActionRowFragment } from './actions.graphql.js';
