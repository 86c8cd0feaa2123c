export {
  type AnalysedIdea,
  type AnalysedNeed,
  type AnalysedSolver,
  Analyser,
  broaderTagWeight,
  type NarrowerTag,
  type OwnTag,
  seenTagWeight,
  type TagOrigin,
  type TagPresence,
  type TagVector,
  tagVectorOf,
  type WordVector,
} from './analyser.js';
export { WordFilter } from './bloom-filter.js';
export { isOneSlipApart, mayBeMisspelt, NearWords } from './edit-distance-index.js';
export type { Lexicon } from './lexicon.js';
export { TagDetector } from './tag-detector.js';
export { greatestCount, lengthStep, relativeLength } from './term-counts.js';
