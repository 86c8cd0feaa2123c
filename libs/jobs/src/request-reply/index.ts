export { Answering } from './answering.js';
export { Answers, type AnswersQuestion, defineQuestion, provideQuestions } from './question.js';
export { QuestionsModule } from './questions.module.js';
export { Questions, Unanswered } from './questions.js';
