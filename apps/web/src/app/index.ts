export { Application } from './application.js';
export { routeOf } from './match-route.js';
