export {
  type Facet,
  FacetEnum,
  facets,
  fold,
  type Regime,
  Tag,
  TagCreated,
  TagEdited,
  TagMerged,
  TagReinstated,
  TagRetired,
  TagType,
} from './tag/index.js';
export {
  matchTaxonomy,
  MAX_TAGS,
  resolveTags,
  tagsLabel,
  Taxonomy,
  TaxonomySnapshot,
} from './snapshot/index.js';
export { seedTaxonomy } from './seed/index.js';
export { TagLists } from './tag-lists.js';
export { TagLoader } from './tag.loader.js';
export { TaxonomyModule } from './taxonomy.module.js';
