export { Panel, PanelActs } from './panel.js';
