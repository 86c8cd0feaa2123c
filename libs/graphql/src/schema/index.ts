export { buildOptions } from './build-options.js';
export { describeRoots } from './describe-roots.js';
export { CHANGE_RULE, changeOf } from './change-of.js';
export { enumOf } from './enum-of.js';
export { FieldOf, resolveFieldsDirectly } from './field-of.js';
export { isAskedFor } from './is-asked-for.js';
export { LocalDate } from './local-date.scalar.js';
export { TextSegment } from './text-segment.graphql.js';
export { printSchemaOf } from './print-schema.js';
