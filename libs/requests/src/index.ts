export { AnswerLink, type Outcome, type Question, type Said, type Shown } from './answer-link.js';
export { Course, Request } from './request.entity.js';
export { type Doer, type Held, RequestsService, takeAnswerBack } from './requests.service.js';
export {
  courseToJoin,
  RequestToJoin,
  type RequestToJoinState,
  requestToJoinStates,
} from './request-to-join.entity.js';
export { type KindToJoin, RequestsToJoin } from './requests-to-join.service.js';
