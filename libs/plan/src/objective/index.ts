export { Objective, ObjectiveMeasure, type ObjectiveUnit, objectiveUnits } from './objective.entity.js';
export {
  isWholeIn,
  measureInput,
  objectiveFields,
  objectiveInput,
  wholeObjective,
} from './objective.input.js';
export { inOrder, MeasuresLoader, ObjectivesLoader } from './objective.loader.js';
export { type ObservedFigure, observedFigureNames, observedFigures } from './observed-figures.js';
export { type Progress, progressOf, type ProgressState, progressStates } from './progress.js';
