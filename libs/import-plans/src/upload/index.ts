export { LARGEST_FILE, ReceiveImports } from './receive-imports.js';
