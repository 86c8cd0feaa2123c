export { PaletteKey } from './palette/index.js';
