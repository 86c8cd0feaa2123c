export { Application } from './application.js';
export { routeOf } from './match-route.js';
export { routes } from './routes.js';
export { keepFilesOut } from './keep-files-out.js';
