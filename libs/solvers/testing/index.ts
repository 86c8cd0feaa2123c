export { aSolver } from './a-solver.js';
