export { AskingForm } from './asking-form.js';
