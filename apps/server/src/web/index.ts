export { serveWeb } from './serve-web.js';
export { readWebBuild } from './web-build.js';
