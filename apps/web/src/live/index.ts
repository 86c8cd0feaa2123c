export { useLive } from './use-live.js';
export { useBackOnline } from './use-back-online.js';
