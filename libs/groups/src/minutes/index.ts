export { AttendanceLoader, DecisionsLoader, EditionsLoader, MeetingActionsLoader } from './minutes.loader.js';
export { MeetingAction } from './meeting-action.entity.js';
export { MeetingAttendance } from './meeting-attendance.entity.js';
export { MeetingDecision } from './meeting-decision.entity.js';
export { type MinutesContent, MinutesEdition } from './minutes-edition.entity.js';
export {
  AttendanceResolver,
  MinutesEditionResolver,
  MinutesResolver,
  providersOfMinutes,
} from './minutes.resolver.js';
export { MinutesService } from './minutes.service.js';
