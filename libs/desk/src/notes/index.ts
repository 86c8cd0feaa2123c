export { DeskNote } from './note.entity.js';
export { NotesResolver } from './notes.resolver.js';
export { NotesService } from './notes.service.js';
