export { BulkBar } from './bulk-bar.js';
