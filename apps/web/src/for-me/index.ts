export { forMeRoutes } from './routes.js';
