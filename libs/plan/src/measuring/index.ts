export { MeasureObjectives } from './measure-objectives.js';
export { MeasureObjectivesEachNight } from './measure-objectives-each-night.js';
export { MeasureOnObjectiveChanged } from './measure-on-objective-changed.js';
