export { bodyLimit, graphqlPath, limits } from './limits.js';
export { measureOperation } from './measure-operation.js';
export { nameOperations } from './name-operations.js';
export { refuseExcess } from './refuse-excess.js';
export { refuseOverlaps } from './refuse-overlaps.js';
