export { needRoutes } from './routes.js';
