export { TitleStep } from './title-step.js';
