export { aCanary, aWorld, type Canary, type World } from './a-world.js';
export { restoreRows, rowsOfAll } from './restore-rows.js';
