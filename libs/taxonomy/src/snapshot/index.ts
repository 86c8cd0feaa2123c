export { matchTaxonomy } from './match-taxonomy.js';
export { MAX_TAGS, resolveTags, tagsLabel } from './resolve-tags.js';
export { TaxonomySnapshot } from './taxonomy-snapshot.js';
export { Taxonomy } from './taxonomy.js';
