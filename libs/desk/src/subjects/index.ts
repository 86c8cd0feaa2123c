export { HistoryResolver } from './history.resolver.js';
export {
  type DeskSubjectKind,
  DeskSubjectKindEnum,
  deskSubjectKinds,
  DeskSubjects,
} from './desk-subjects.js';
