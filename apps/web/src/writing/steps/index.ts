export { SituationStep } from './situation-step.js';
export { type StepProps, wrongField } from './step-props.js';
export { TitleStep } from './title-step.js';
