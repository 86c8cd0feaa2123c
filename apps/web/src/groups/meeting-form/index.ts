export { isHeldAt, MeetingForm, type MeetingSaid } from './meeting-form.js';
