export { introductionRoutes } from './routes.js';
