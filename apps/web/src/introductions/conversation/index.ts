export { Conversations } from './conversations.js';
