export { Meetings } from './meetings.js';
