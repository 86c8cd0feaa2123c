export { NeedForDesk } from './need.graphql.js';
export { NeedOnDesk } from './need-on-desk.js';
export { questionsOfNeed } from './questions.js';
