export {
  ActionSubject,
  type ActionSubjectKind,
  actionSubjectKinds,
  type FoundSubject,
  kindsThatShow,
  type SubjectKey,
} from './action-subject.js';
export { ActionSubjectLoader, ActionSubjects, subjectKey } from './action-subjects.js';
