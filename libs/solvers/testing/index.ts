export { aLabel } from './a-label.js';
export { aSolver } from './a-solver.js';
export { aFullSolverInput, anEmptySolverInput, anotherRowOfSolver, aSolverInput } from './a-solver-input.js';
export { everySolver } from './every-solver.js';
