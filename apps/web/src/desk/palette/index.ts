export { openPalette } from './open-palette.js';
export { PaletteKey } from './palette-key.js';
