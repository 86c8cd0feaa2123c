export { searchedCollections, SearchedDocuments, DocumentAccessTokens } from './documents/index.js';
export { SearchDrift, SearchDrifts, SearchRepairsService } from './drift/index.js';
export { FindingModule } from './finding.module.js';
export { SearchKeeper, SearchWatermark } from './keeping/index.js';
export { SavedSearch } from './saved-searches/index.js';
export { ReadSearchAhead } from './searching/index.js';
export {
  type AmongDemands,
  type Demand,
  DemandLabels,
  SearchNote,
  SearchNotes,
  UnmetDemand,
  UnmetDemandType,
} from './unmet-demand/index.js';
export { CommonWord, CommonWords, SearchedPhrase } from './words/index.js';
