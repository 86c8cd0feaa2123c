export { NearForDesk } from './near-for-desk.js';
