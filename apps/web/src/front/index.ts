export { frontRoutes } from './routes.js';
