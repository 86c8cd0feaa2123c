export { GroupMeeting, GroupMeetingLoader } from './group-meeting.entity.js';
export { auditOfMeeting } from './meeting.audit.js';
export {
  GroupMeetingCancelled,
  GroupMeetingChanged,
  GroupMeetingEntered,
  groupMeetingEvents,
  GroupMeetingPlanned,
  GroupMeetingWritten,
  MinutesPublished,
} from './meeting.events.js';
export {
  ActionInMinutesType,
  AttendanceType,
  GroupMeetingConnection,
  type GroupMeetingPermissions,
  GroupMeetingResult,
  GroupMeetingType,
  MeetingDecisionType,
  MinutesEditionType,
} from './meeting.graphql.js';
export { GroupMeetingCalendars } from './meeting-calendars.js';
export { GroupMeetingsResolver, providersOfMeetings } from './meetings.resolver.js';
export {
  eventOf,
  GroupMeetingsService,
  lastFirst,
  type MeetingChange,
  onMeeting,
} from './meetings.service.js';
export { ServeGroupMeetingCalendar } from './serve-group-meeting-calendar.js';
