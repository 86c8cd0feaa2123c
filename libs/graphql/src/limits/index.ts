export { bodyLimit, graphqlPath, limits, refuseExcess } from './limits.js';
