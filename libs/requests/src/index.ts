export { AnswerLink, type Outcome, type Question, type Said, type Shown } from './answers/index.js';
export {
  type Asked,
  Course,
  type Doer,
  type Done,
  endOfRest,
  type Held,
  Request,
  RequestLoader,
  RequestsService,
  type Rest,
  takeAnswerBack,
} from './request/index.js';
export {
  courseToJoin,
  type KindToJoin,
  RequestsToJoin,
  RequestToJoin,
  type RequestToJoinState,
  requestToJoinStates,
} from './to-join/index.js';
