export { type SolverColumn, solverColumnNames, solverLayout } from './imported-solver.js';
export { type ExportedSolver, SolverExport } from './solver-export.js';
export { SolverImport, type SolverImportOptions } from './solver-import.js';
export { UndoSolverImport } from './undo-solver-import.js';
