export { CloseNeed } from './close-need.js';
export { CopyNeed } from './copy-need.js';
export { RenewNeed } from './renew-need.js';
