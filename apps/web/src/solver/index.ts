export { SolverKindName } from './kind-name.js';
