export { FollowUps } from './follow-ups.js';
