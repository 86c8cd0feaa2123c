// The build of the web application, and what is generated for it.
export { buildWeb } from './build.mjs';
export { serveWebSources } from './dev.mjs';
export { writeDocuments } from './documents.mjs';
