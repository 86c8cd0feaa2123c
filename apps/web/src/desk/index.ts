export { PaletteKey } from './palette/index.js';
export { useShortcuts } from './keys/index.js';
