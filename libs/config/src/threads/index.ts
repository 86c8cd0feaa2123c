export { answerInThread } from './answer-in-thread.js';
export { LimitedThread, ThreadLimitMet } from './limited-thread.js';
