export { previousReleaseFile } from './previous-release.js';
export { recordRelease } from './release-record.js';
export { schemaDrift } from './schema-drift.js';
export { schemaText } from './schema-text.js';
