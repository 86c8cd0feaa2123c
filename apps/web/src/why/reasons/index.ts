export { type Dismissing, ReasonsPanel, type Side } from './reasons-panel.js';
