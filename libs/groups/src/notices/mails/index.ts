export {
  groupMeetingCancelledMail,
  groupMeetingMovedMail,
  groupMeetingPlannedMail,
} from './group-meeting.mail.js';
export { groupRequestAnsweredMail } from './group-request-answered.mail.js';
export { groupRequestedMail } from './group-requested.mail.js';
export { minutesMail } from './minutes.mail.js';
export { groupSamples } from './group.samples.js';
