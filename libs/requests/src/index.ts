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
