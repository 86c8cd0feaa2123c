export {
  courseToJoin,
  RequestToJoin,
  type RequestToJoinState,
  requestToJoinStates,
} from './request-to-join.entity.js';
export { type KindToJoin, RequestsToJoin } from './requests-to-join.service.js';
