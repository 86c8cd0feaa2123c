export { FileSubject, FileSubjects } from './file-subject.js';
