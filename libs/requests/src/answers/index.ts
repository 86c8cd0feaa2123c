export { AnswerLink, type Outcome, type Question, type Said, type Shown } from './answer-link.js';
