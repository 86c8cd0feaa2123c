export { MeetingsCard } from './meetings-card.js';
