export { SoughtInVain } from './demand.graphql.js';
export { SoughtInVainPart } from './sought-in-vain.js';
