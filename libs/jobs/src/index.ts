export { Deliveries, Delivery, Reaction } from './outbox/index.js';
export { JobsModule } from './jobs.module.js';
export { JobsWorker } from './jobs.worker.js';
export { prepareJobQueue } from './queue/index.js';
export {
  Answers,
  type AnswersQuestion,
  defineQuestion,
  provideQuestions,
  Questions,
  QuestionsModule,
  Unanswered,
} from './request-reply/index.js';
export { type Recurs, Schedule } from './scheduled-tasks/index.js';
