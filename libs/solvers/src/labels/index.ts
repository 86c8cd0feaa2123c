export { FindNearTags } from './find-near-tags.js';
export { ImportLabel } from './import-label.entity.js';
export { ImportLabels, noteLabels } from './import-labels.js';
export { ImportLabelsResolver, providersOfLabels } from './import-labels.resolver.js';
export { TagSolversOnLabelAnswered } from './tag-solvers-on-label-answered.js';
