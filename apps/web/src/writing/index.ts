export { writingRoutes } from './routes.js';
