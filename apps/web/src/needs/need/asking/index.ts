export { AskingForm } from './asking-form.js';
export { Mending } from './mending.js';
