export { useLive } from './use-live.js';
