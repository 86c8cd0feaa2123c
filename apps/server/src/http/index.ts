export { drainBeforeClosing, drainRequests } from './drain-requests.js';
export { createHttpServer, httpLimits } from './http-server.js';
export { assertPortsAreFree, listen } from './listen.js';
