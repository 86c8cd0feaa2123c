export {
  type AnalysedIdea,
  type AnalysedNeed,
  type AnalysedSolver,
  Analyser,
  type NarrowerTag,
  type OwnTag,
  type TagOrigin,
  type TagPresence,
  type TagVector,
  tagVectorOf,
  type WordVector,
} from './analyser.js';
export { BloomFilter } from './bloom-filter.js';
export { isOneEditApart, isCorrectable, EditDistanceIndex } from './edit-distance-index.js';
export { type Lexicon, noTerm } from './lexicon.js';
export { TagDetector } from './tag-detector.js';
export { maxCount, lengthStep, relativeLength } from './term-counts.js';
