export { AnswerForm } from './answer-form.js';
export { EvidenceForm } from './evidence-form.js';
