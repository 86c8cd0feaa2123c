export { NoteForm } from './note-form.js';
