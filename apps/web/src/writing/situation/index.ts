export { SituationStep } from './situation-step.js';
export { WithoutScript } from './without-script.js';
