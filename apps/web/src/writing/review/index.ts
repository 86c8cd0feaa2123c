export { ReviewStep } from './review-step.js';
