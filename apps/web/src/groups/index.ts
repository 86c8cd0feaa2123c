export { MeetingForm, type MeetingSaid } from './planning/index.js';
