export { ClosingForm, type NeedToClose } from './closing-form.js';
