export { SolverKindName } from './kind-name.js';
export { solverRoutes } from './routes.js';
