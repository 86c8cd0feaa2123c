export { KeptSearchesCard } from './kept-searches-card.js';
export { KeptSearchesPanel } from './kept-searches-panel.js';
