// The build of the web application.
export { buildWeb } from './build.mjs';
export { writeDocuments } from './documents.mjs';
export { serveWebSources } from './dev.mjs';
