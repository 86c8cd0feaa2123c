export { MeetingForm, type MeetingSaid } from './meeting-form.js';
export { MeetingsCard } from './meetings-card.js';
