export { FileSubject } from './file-subject.js';
export { FileSubjects } from './file-subjects.js';
