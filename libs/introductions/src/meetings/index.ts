export { calendarFile } from './calendar-file.js';
export { MeetingCalendarResolver } from './meeting-calendar.resolver.js';
export { MeetingCalendars } from './meeting-calendars.js';
export { MeetingsResolver, providersOfMeetings } from './meetings.resolver.js';
export { MeetingsService } from './meetings.service.js';
export { ServeMeetingCalendar } from './serve-meeting-calendar.js';
export { PlanMeetingLink } from './plan-meeting-link.js';
export { meetingPlace, videoLink } from './meeting.input.js';
