export { DeclineForm, useInterestReasons } from './decline-form.js';
export {
  DeclineInterest,
  NeedForDesk,
  PoolNeeds,
  type PoolNeedsMutation,
  UndoInterestDecline,
} from './need.graphql.js';
export { NeedOnDesk } from './need-on-desk.js';
export type { Decided } from './on-done.js';
export { questionsOfNeed } from './questions.js';
export { SameLater } from './same-later.js';
