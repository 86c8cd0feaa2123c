// The build of the web application.
export { buildWeb } from './build.mjs';
export { serveWebSources } from './dev.mjs';
