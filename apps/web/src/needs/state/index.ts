export { NeedTrack } from './need-track.js';
export { type Part, partOf, parts } from './stage.js';
