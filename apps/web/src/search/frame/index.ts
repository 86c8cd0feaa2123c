export type { Collection } from './collection.js';
export { type LabelOf, SearchFrame, type SortOption } from './search-frame.js';
export { useNarrowing } from './use-narrowing.js';
export { SearchTabs } from './tabs.js';
export { topicsOf } from './topics.js';
