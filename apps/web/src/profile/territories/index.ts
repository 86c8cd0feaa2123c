export { TerritoriesPart } from './territories-part.js';
