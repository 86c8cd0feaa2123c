export { useAskAhead } from './ask-ahead.js';
export { NeedForDesk, PoolNeeds, type PoolNeedsMutation } from './need.graphql.js';
export { NeedOnDesk } from './need-on-desk.js';
export type { Decided } from './on-done.js';
export { questionsOfNeed } from './questions.js';
export { SameLater } from './same-later.js';
