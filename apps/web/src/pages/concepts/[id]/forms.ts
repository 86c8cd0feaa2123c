export { EditForm } from './edit-form.js';
export { Inviting } from './inviting.js';
