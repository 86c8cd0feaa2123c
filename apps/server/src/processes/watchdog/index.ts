export { watchOver } from './watchdog.js';
