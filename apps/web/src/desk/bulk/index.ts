export { BulkBar } from './bulk-bar.js';
export { type Selection, useSelection } from './use-selection.js';
