export { type FoundDocument, type TopKQuery } from './block-search.js';
export { DocumentCodec } from './document-codec.js';
export { NeedIndex } from './need-index.js';
export { SolverIndex } from './solver-index.js';
export { TerritorySets } from './territory-sets.js';
