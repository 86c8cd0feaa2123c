export { ReceiveImports } from './receive-imports.js';
