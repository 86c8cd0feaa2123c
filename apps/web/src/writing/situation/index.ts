export { SituationStep } from './situation-step.js';
