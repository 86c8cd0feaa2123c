export { CHANGE_RULE, changeOf, IdArg, VersionArg } from './arguments.js';
export { enumOf } from './enum-of.js';
export { FieldOf, isAskedFor, resolveFieldsDirectly } from './field-of.js';
export { TextSegment } from './text-segment.graphql.js';
export { buildOptions, describeRoots, printSchemaOf } from './print-schema.js';
export { LocalDate } from './scalars.js';
