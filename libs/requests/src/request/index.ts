export { Course, endOfRest, type Rest } from './course.js';
export { Request } from './request.entity.js';
export { RequestLoader } from './request.loader.js';
export {
  type Asked,
  type Doer,
  type Done,
  type Held,
  RequestsService,
  takeAnswerBack,
} from './requests.service.js';
