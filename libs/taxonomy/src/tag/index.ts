export { fold } from './fold.js';
export { auditOfTag } from './tag.audit.js';
export { type Facet, facets, type Regime, regimes, Tag, type TagAction, tagActions } from './tag.entity.js';
export { TagCreated, TagEdited, TagMerged, TagReinstated, TagRetired } from './tag.events.js';
export {
  FacetEnum,
  NewTagInput,
  TagConnection,
  TagInput,
  TagPermissions,
  TagResult,
  TagType,
} from './tag.graphql.js';
export { MAX_SYNONYM_LENGTH, MAX_SYNONYMS, newTag, tagContent, tagReason, tagSearch } from './tag.input.js';
export { mayOnTags } from './tag.policy.js';
export { tagEvents } from './tag.events.js';
