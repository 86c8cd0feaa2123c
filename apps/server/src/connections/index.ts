export { limitConnections } from './limit-connections.js';
