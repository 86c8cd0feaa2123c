export { AnswerForm } from './answer-form.js';
