export { PlaceStep } from './place-step.js';
export { SubjectsStep } from './subjects-step.js';
export { WhenStep } from './when-step.js';
